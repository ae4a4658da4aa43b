package etudeline.storage;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text as it is: UTF-8, or else Windows-1252. */
final class PlainWords {

    private static final int MOST = 4 * FileTexts.LONGEST;

    private PlainWords() {}

    static void write(File file, Writer words) throws IOException {
        byte[] bytes;
        try (InputStream input = new FileInputStream(file)) {
            bytes = input.readNBytes(MOST);
        }
        words.write(text(bytes));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
