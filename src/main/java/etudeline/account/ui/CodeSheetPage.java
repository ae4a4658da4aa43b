package etudeline.account.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.ContentPolicy;
import etudeline.account.CodeSheets.Card;
import etudeline.account.CodeSheets.Group;
import etudeline.shell.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Codes as cards to be cut out: sheets of A4, three by eight, each of one programme and level. */
@Component
class CodeSheetPage {

    private static final int CARDS = 24;
    private static final String PRINT = "document.querySelector('button')?.addEventListener('click',()=>print())";

    private final Catalogue catalogue;
    private final Texts texts;
    private final String css;
    private final ContentPolicy policy;

    CodeSheetPage(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
        try {
            this.css = new ClassPathResource("code-sheet.css", CodeSheetPage.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.policy = ContentPolicy.plainPage(css, PRINT);
    }

    /** Allows the page's own style and its one line of script. */
    ContentPolicy policy() {
        return policy;
    }

    /** The page up to its first card; what stands above the cards is not printed. */
    Sheet begin(PrintWriter out, long job, List<Group> groups, String activation, Locale language) {
        Sheet sheet = new Sheet(out, activation.replaceFirst("^https?://", ""), language);
        sheet.head(job, groups);
        return sheet;
    }

    /** One such page while it is written. */
    final class Sheet {

        private final PrintWriter out;
        private final String address;
        private final Locale language;
        private final DateTimeFormatter day;
        private @Nullable Group open;
        private int cards;

        private Sheet(PrintWriter out, String address, Locale language) {
            this.out = out;
            this.address = address;
            this.language = language;
            this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
        }

        private void head(long job, List<Group> groups) {
            int all = groups.stream().mapToInt(Group::cards).sum();
            String title = text("account.codes.title", all);
            write("<!doctype html><html lang=\"", language.getLanguage(), "\"><head><meta charset=\"utf-8\">");
            write("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
            write("<meta name=\"robots\" content=\"noindex\"><link rel=\"icon\" href=\"data:,\"><title>");
            write(escaped(text("kit.page.title", title)), "</title><style>", css, "</style></head><body><header><h1>");
            write(escaped(title), "</h1>");
            if (all == 0) {
                write("<p>", escaped(text("account.codes.none")), "</p></header><main>");
                return;
            }
            write("<p>", escaped(text("account.codes.explanation")), "</p><p class=\"deeds\">");
            write("<button type=\"button\">", escaped(text("account.codes.print")), "</button>");
            write("<a href=\"/admin/codes/", Long.toString(job), "/csv\" download>");
            write(escaped(text("account.codes.download")), "</a></p>");
            choices(job, groups);
            write("</header><main>");
        }

        /** A printer at a time may be enough for one programme and level. */
        private void choices(long job, List<Group> groups) {
            if (groups.size() > 1) {
                write("<details><summary>", escaped(text("account.codes.parts", groups.size())), "</summary><ul>");
                write("<li><a href=\"/admin/codes/", Long.toString(job), "\">");
                write(escaped(text("account.codes.all")), "</a></li>");
                groups.stream().filter(group -> group.programme() != null).forEach(group -> {
                    write("<li><a href=\"/admin/codes/", Long.toString(job), "?filiere=");
                    write(String.valueOf(group.programme()), "&amp;niveau=", String.valueOf(group.level()), "\">");
                    write(escaped(name(group)), "</a> · ", escaped(text("kit.number", group.cards())), "</li>");
                });
                write("</ul></details>");
            }
        }

        void card(Group group, Card card) {
            if (!group.equals(open) || cards == CARDS) {
                close();
                write("<section><h2>", escaped(name(group)), "</h2><div class=\"cards\">");
                open = group;
            }
            cards++;
            String until = day.format(card.expiresAt().atZone(tree().zone(group.university())));
            write("<article><h3>", escaped(card.lastName() + " " + card.firstName()), "</h3><p>");
            write(escaped(text("account.codes.username", card.username())));
            if (card.matricule() != null) {
                write("<br>", escaped(text("account.codes.matricule", card.matricule())));
            }
            write("</p><p class=\"code\">", card.code(), "</p><p>", escaped(text("account.codes.at", address)));
            write("<br>", escaped(text("account.codes.until", until)), "</p></article>");
        }

        private void close() {
            if (open != null) {
                write("</div></section>\n");
            }
            cards = 0;
        }

        void end() {
            close();
            write("</main><script>", PRINT, "</script></body></html>");
        }

        private String name(Group group) {
            String university = tree().name(group.university());
            return group.programme() == null
                    ? university + " · " + text("account.professors")
                    : university + " · " + tree().name(group.programme()) + " · " + group.level();
        }

        private CatalogueTree tree() {
            return catalogue.tree();
        }

        private String text(String key, Object... arguments) {
            return texts.getTranslation(key, language, arguments);
        }

        private void write(String... parts) {
            for (String part : parts) {
                out.write(part);
            }
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
