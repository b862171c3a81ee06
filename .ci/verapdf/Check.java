import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file whether it is PDF/UA-1 (`PASS assertions FILE` or `FAIL ...`), and which rules it breaks. */
public class Check {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean good = true;
        for (String file : files) {
            try (FileInputStream in = new FileInputStream(file);
                    PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1)) {
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
                ValidationResult found = validator.validate(parser);
                boolean passed = found.isCompliant();
                System.out.println((passed ? "PASS " : "FAIL ") + found.getTotalAssertions() + " " + file);
                for (TestAssertion broken : found.getTestAssertions()) {
                    String rule = broken.getRuleId().getClause() + "-" + broken.getRuleId().getTestNumber();
                    System.out.println("  " + rule + ": " + broken.getMessage());
                }
                good &= passed;
            }
        }
        System.exit(good ? 0 : 1);
    }
}
