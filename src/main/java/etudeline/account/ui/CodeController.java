package etudeline.account.ui;

import etudeline.account.CodeSheets;
import etudeline.account.CodeSheets.Card;
import etudeline.account.CodeSheets.Group;
import etudeline.exchange.CsvWriting;
import etudeline.job.JobId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.shell.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * {@code /admin/codes/{job}}: the codes of a job as cards to be printed, and, under {@code /csv}, as a table for mail merge.
 * Written as they are read, a thousand at a time; kept by no browser.
 */
@Controller
class CodeController {

    private final CodeSheets sheets;
    private final CodeSheetPage page;
    private final CodeTable table;
    private final Languages languages;
    private final String publicUrl;

    CodeController(
            CodeSheets sheets,
            CodeSheetPage page,
            CodeTable table,
            Languages languages,
            @Value("${etude.public-url:}") String publicUrl) {
        this.sheets = sheets;
        this.page = page;
        this.table = table;
        this.languages = languages;
        this.publicUrl = publicUrl;
    }

    /** All of them, or those of one programme at one level. */
    @GetMapping("/admin/codes/{job:[0-9]{1,18}}")
    void print(
            @PathVariable long job,
            @RequestParam @Nullable Long filiere,
            @RequestParam @Nullable Level niveau,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Group> groups = sheets.open(new JobId(job));
        begin(response, MediaType.TEXT_HTML);
        page.policy().on(response);
        PrintWriter out = response.getWriter();
        CodeSheetPage.Sheet sheet = page.begin(out, job, groups, activation(), languages.of(request));
        for (Group group : groups) {
            if (filiere == null || (new ProgrammeId(filiere).equals(group.programme()) && niveau == group.level())) {
                cards(job, group, out::checkError, card -> sheet.card(group, card));
            }
        }
        sheet.end();
    }

    @GetMapping("/admin/codes/{job:[0-9]{1,18}}/csv")
    void download(@PathVariable long job, HttpServletResponse response) throws IOException {
        List<Group> groups = sheets.open(new JobId(job));
        begin(response, new MediaType("text", "csv"));
        response.addHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes-" + job + ".csv\"");
        String activation = activation();
        try (CsvWriting csv = new CsvWriting(response.getOutputStream())) {
            csv.row(CodeTable.COLUMNS);
            for (Group group : groups) {
                cards(job, group, () -> false, card -> csv.row(table.cells(group, card, activation)));
            }
        }
    }

    /** Sent as they are read; a writer that does not throw is asked whether there is anybody still to send them to. */
    private void cards(long job, Group group, BooleanSupplier gone, Consumer<Card> each) {
        List<Card> cards = sheets.cards(new JobId(job), group, null);
        while (!cards.isEmpty() && !gone.getAsBoolean()) {
            cards.forEach(each);
            cards = sheets.cards(new JobId(job), group, cards.getLast());
        }
    }

    private static void begin(HttpServletResponse response, MediaType type) {
        response.setContentType(type.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader("X-Robots-Tag", "noindex");
    }

    /** Where people type their codes. */
    private String activation() {
        String portal = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
        return portal.replaceFirst("/+$", "") + "/activation";
    }
}
