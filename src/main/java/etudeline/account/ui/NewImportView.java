package etudeline.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import etudeline.academics.Catalogue;
import etudeline.academics.StructureChoices;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.account.ImportColumn;
import etudeline.account.ImportId;
import etudeline.account.ImportKind;
import etudeline.account.PeopleImports;
import etudeline.exchange.CsvWriting;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Segments;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import etudeline.kit.ui.TitleRow;
import etudeline.kit.ui.VaadinWords;
import etudeline.setting.UniversitySettings;
import etudeline.setting.UploadLimits;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a file of people: whom it is about, of which university, and the file itself. */
@Route(NewImportView.PATH)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class NewImportView extends Div implements Page, BeforeEnterObserver {

    static final String PATH = ImportsView.PATH + "/nouveau";
    static final String KIND = "type";

    private final PeopleImports imports;
    private final UniversitySettings settings;
    private final Segments<ImportKind> kinds = new Segments<>(T.of("account.import.kind"), this::chosen);
    private final ChoiceBox<UniversityId> university = new ChoiceBox<>(T.of("account.university"));
    private final Strip strip = new Strip();
    private final Div columns = new Div();
    private final Anchor model = new Anchor();
    private final Upload upload;

    /** Read by uploads, on threads of their own. */
    private volatile ImportKind kind = ImportKind.STUDENTS;

    private volatile @Nullable UniversityId into;

    private int megabytes;

    NewImportView(PeopleImports imports, UniversitySettings settings, Catalogue catalogue, CurrentUser currentUser) {
        this.imports = imports;
        this.settings = settings;
        UniversityScope scope = currentUser.require().scope();
        addClassNames("page", "import-page");
        kinds.offer(ImportWords.kinds());
        upload = upload();
        university.setPlaceholder(T.of("account.university.choose"));
        university.addValueChangeListener(event -> {
            into = event.getValue();
            allow(event.getValue());
        });
        allow(null);
        university.offer(new StructureChoices(catalogue.tree(), scope).universities(), scope.only());
        Div card = new Div(kinds, university, strip, upload);
        card.addClassNames("card", "import-form");
        Div help = new Div(new H2(T.of("account.import.columns")), columns, model);
        help.addClassNames("card", "import-help");
        add(new TitleRow(heading()), new ImportSteps(ImportSteps.Step.FILE), card, help);
        chosen(kind);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(KIND).ifPresent(wanted -> {
            for (ImportKind one : ImportKind.values()) {
                if (ImportWords.key(one).equals(wanted)) {
                    kinds.choose(one);
                    chosen(one);
                }
            }
        });
    }

    private void chosen(ImportKind wanted) {
        kind = wanted;
        columns.removeAll();
        wanted.columns().forEach(column -> columns.add(line(wanted, column)));
        columns.add(new Paragraph(T.of("account.import.help")));
        model.setText(T.of("account.import.model"));
        model.setHref(model(wanted), AttachmentType.DOWNLOAD);
    }

    private static Div line(ImportKind kind, ImportColumn column) {
        Span words = new Span(T.of("account.import.column." + ImportWords.key(column)));
        Div line = new Div(new Code(column.header()), words);
        if (!kind.needs(column)) {
            Span optional = new Span(T.of("account.import.optional"));
            optional.addClassNames("muted", "small");
            line.add(optional);
        }
        line.addClassName("import-column");
        return line;
    }

    private static DownloadHandler model(ImportKind kind) {
        List<String> header = kind.columns().stream().map(ImportColumn::header).toList();
        return event -> {
            event.setFileName(ImportWords.key(kind) + ".csv");
            event.setContentType("text/csv; charset=UTF-8");
            try (CsvWriting csv = new CsvWriting(event.getOutputStream())) {
                csv.row(header);
            }
        };
    }

    private Upload upload() {
        Locale language = getLocale();
        Upload made = new Upload((UploadHandler) event -> take(event, language));
        made.setUploadFormat(UploadFormat.RAW);
        made.setMaxFiles(1);
        made.setI18n(VaadinWords.upload());
        made.addFileRejectedListener(_ -> strip.fail(T.of("exchange.refused.large", megabytes)));
        return made;
    }

    /** Files as large as the university takes them; none before it is chosen. */
    private void allow(@Nullable UniversityId university) {
        upload.setVisible(university != null);
        if (university != null) {
            UploadLimits limits = settings.uploads(university);
            megabytes = limits.importFile();
            upload.setMaxFileSize((int) Math.min(limits.importBytes(), Integer.MAX_VALUE));
            upload.setDropLabel(new Span(T.of("account.import.drop", megabytes)));
        }
    }

    private void take(UploadEvent event, Locale language) throws IOException {
        UniversityId of = into;
        UI ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            if (of == null) {
                throw Refused.at("university", "kit.required");
            }
            ImportId file = imports.upload(kind, of, event.getFileName(), event.getFileSize(), content);
            Future<Void> _ = ui.access(() -> ui.navigate(ImportsView.PATH + "/" + file));
        } catch (Refused refused) {
            String words = refused.problems().stream()
                    .map(problem -> getTranslation(
                            language, problem.key(), problem.arguments().toArray()))
                    .collect(Collectors.joining(" "));
            Future<Void> _ = ui.access(() -> {
                strip.fail(words);
                upload.clearFileList();
            });
            event.reject(words);
        }
    }

    @Override
    public String heading() {
        return T.of("account.import.new");
    }
}
