package etudeline.account.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import etudeline.account.ImportId;
import etudeline.account.PeopleImports;
import etudeline.exchange.CsvWriting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a file that did not go in, each with its reason: to be mended and imported again. */
final class FailedLines implements DownloadHandler {

    private final PeopleImports imports;
    private final ImportId file;
    private final String name;
    private final Locale language;

    FailedLines(PeopleImports imports, ImportId file, String name, Locale language) {
        this.imports = imports;
        this.file = file;
        this.name = name;
        this.language = language;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        List<String> header = new ArrayList<>(imports.open(file).header());
        header.add(text("account.import.line"));
        header.add(text("account.import.reason"));
        event.setFileName(name.replaceFirst("\\.\\w+$", "") + "-" + text("account.import.failed.file") + ".csv");
        event.setContentType("text/csv; charset=UTF-8");
        try (CsvWriting csv = new CsvWriting(event.getOutputStream())) {
            csv.row(header);
            imports.failed(file, line -> {
                List<String> cells = new ArrayList<>(line.cells());
                while (cells.size() < header.size() - 2) {
                    cells.add("");
                }
                cells.add(Integer.toString(line.line()));
                cells.add(text(
                        "account.import.reason." + line.reason(),
                        line.arguments().toArray()));
                csv.row(cells);
            });
        }
    }

    private String text(String key, Object... arguments) {
        return I18NProvider.translate(language, key, arguments);
    }
}
