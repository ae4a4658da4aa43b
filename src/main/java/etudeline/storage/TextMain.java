package etudeline.storage;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The process that reads one file: its type, then its path; writes the words in it to the standard output. */
public final class TextMain {

    private TextMain() {}

    public static void main(String[] arguments) throws IOException {
        File file = new File(arguments[1]);
        PrintStream words = System.out;
        // What the libraries have to say is no word of the file.
        System.setOut(System.err);
        try (Writer output = new OutputStreamWriter(words, StandardCharsets.UTF_8)) {
            Writer bounded = new BoundedWriter(output, FileTexts.LONGEST);
            try {
                switch (arguments[0]) {
                    case "application/pdf" -> PdfWords.write(file, bounded);
                    case "text/plain" -> PlainWords.write(file, bounded);
                    default -> DocxWords.write(file, bounded);
                }
            } catch (BoundedWriter.Full _) {
                // So much is enough.
            }
        }
    }
}
