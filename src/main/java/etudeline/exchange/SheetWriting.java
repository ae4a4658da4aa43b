package etudeline.exchange;

import java.io.IOException;
import java.util.List;

/** Writes rows of texts one by one, whatever the format: the first one is the header. Closing it ends the file. */
public interface SheetWriting extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
