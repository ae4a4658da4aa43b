package etudeline.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a Word document, a line per paragraph: text, tables and the letters of equations. Nothing outside it is read. */
final class DocxWords {

    private static final String TEXT = "word/document.xml";

    private DocxWords() {}

    static void write(File file, Writer words) throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            ZipEntry entry = zip.getEntry(TEXT);
            if (entry == null) {
                throw new IOException("No Word document");
            }
            try (InputStream xml = zip.getInputStream(entry)) {
                write(xml, words);
            }
        }
    }

    private static void write(InputStream xml, Writer words) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            boolean inText = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    inText = name.equals("t");
                    if (name.equals("tab") || name.equals("br")) {
                        words.write(' ');
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inText = false;
                    if (reader.getLocalName().equals("p")) {
                        words.write('\n');
                    }
                } else if (inText && reader.hasText()) {
                    words.write(reader.getText());
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException("Broken Word document", broken);
        }
    }
}
