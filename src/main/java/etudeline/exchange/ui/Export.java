package etudeline.exchange.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import etudeline.exchange.SheetWriting;
import etudeline.kit.Folded;
import etudeline.kit.ui.TextTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** One file of what a list shows, written while its rows are read. */
final class Export implements DownloadHandler {

    /** Begins a file; the name is that of its sheet, where there is such a thing. */
    @FunctionalInterface
    interface Format {
        SheetWriting begin(OutputStream output, String name) throws IOException;
    }

    private final Supplier<TextTable> table;
    private final String ending;
    private final String type;
    private final Format format;

    Export(Supplier<TextTable> table, String ending, String type, Format format) {
        this.table = table;
        this.ending = ending;
        this.type = type;
        this.format = format;
    }

    /** The page is asked what it shows while nobody changes it; writing holds nobody up. */
    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        AtomicReference<TextTable> asked = new AtomicReference<>();
        event.getUI().accessSynchronously(() -> asked.set(table.get()));
        TextTable shown = asked.get();
        event.setFileName(Folded.of(shown.name()).replace(' ', '-') + "." + ending);
        event.setContentType(type);
        try (SheetWriting file = format.begin(event.getOutputStream(), shown.name())) {
            file.row(shown.header());
            shown.rows().accept(cells -> write(file, cells));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void write(SheetWriting file, List<String> cells) {
        try {
            file.row(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
