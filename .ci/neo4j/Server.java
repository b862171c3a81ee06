import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Starts one Neo4j server on the loopback address: HOME PORT [SETTING=VALUE...]; the password is in ENTREPOT_NEO4J_PASSWORD.
 * By itself it lets LOAD CSV read neither files nor web addresses; a SETTING=VALUE says otherwise.
 */
public class Server {
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]).toAbsolutePath();
        int port = Integer.parseInt(args[1]);
        String password = System.getenv("ENTREPOT_NEO4J_PASSWORD");
        Path settings = home.resolve("entrepot.conf");
        List<String> lines = new ArrayList<>(List.of(
            "dbms.security.allow_csv_import_from_file_urls=false", "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0"));
        for (String word : Arrays.copyOfRange(args, 2, args.length)) {
            lines.removeIf(line -> line.startsWith(word.split("=")[0] + "="));
            lines.add(word);
        }
        Files.write(settings, lines);
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
            .loadPropertiesFromFile(settings)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(HttpConnector.enabled, false)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
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
