import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Starts one Neo4j server on the loopback address: HOME PORT; the password is in ENTREPOT_NEO4J_PASSWORD. */
public class Server {
    public static void main(String[] args) {
        Path home = Path.of(args[0]).toAbsolutePath();
        int port = Integer.parseInt(args[1]);
        String password = System.getenv("ENTREPOT_NEO4J_PASSWORD");
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(HttpConnector.enabled, false)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.allow_file_urls, false)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        try {
            server.database("system").executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        } catch (RuntimeException fault) {
            // Started again on its own data with the password it has already.
            if (!String.valueOf(fault.getMessage()).contains("cannot be the same")) throw fault;
        }
        System.out.println("ready bolt://127.0.0.1:" + port);
    }
}
