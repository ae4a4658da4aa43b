package etudeline.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.account.ImportColumns;
import etudeline.account.ImportId;
import etudeline.account.ImportSummary;
import etudeline.account.PeopleImports;
import etudeline.account.PeopleImports.Opened;
import etudeline.job.JobId;
import etudeline.job.ui.JobPanel;
import etudeline.job.ui.JobPanels;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.T;
import etudeline.kit.ui.TitleRow;
import etudeline.kit.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One file of people: its columns, what each line comes to, then how far it is and what became of it. */
@Route(ImportsView.PATH + "/:" + ImportView.FILE)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class ImportView extends Div implements Page, BeforeEnterObserver {

    static final String FILE = "fichier";

    private final PeopleImports imports;
    private final JobPanels panels;
    private final Catalogue catalogue;
    private @Nullable ImportId file;
    private String name = "";
    private Button start = Buttons.primary("", () -> {});
    private Anchor failed = new Anchor();
    private @Nullable ImportPreview preview;

    ImportView(PeopleImports imports, JobPanels panels, Catalogue catalogue) {
        this.imports = imports;
        this.panels = panels;
        this.catalogue = catalogue;
        addClassNames("page", "fills", "import-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            ImportId wanted = new ImportId(
                    Long.parseLong(event.getRouteParameters().get(FILE).orElse("")));
            Opened opened = imports.open(wanted);
            file = wanted;
            name = opened.summary().name();
            show(wanted, opened);
        } catch (Missing | NumberFormatException unknown) {
            event.rerouteToError(new NotFoundException(), "");
        }
    }

    private void show(ImportId id, Opened opened) {
        removeAll();
        ImportSummary summary = opened.summary();
        JobId job = summary.job();
        start = Buttons.primary("", () -> act(imports::start));
        failed = failed(id);
        TitleRow title = new TitleRow(name);
        title.setTotal(new Span(
                ImportWords.kind(summary.kind()) + " · " + catalogue.tree().name(summary.university())));
        add(title, new ImportSteps(step(summary)));
        title.addActions(failed);
        if (job == null) {
            title.addActions(Buttons.plain(T.of("account.import.discard"), () -> discard(id)), start);
            add(new ImportColumnsForm(opened, this::understand));
        } else {
            JobPanel panel = panels.of(job, "account.import.undo", this::readAgain);
            title.addActions(panel.buttons());
            add(panel);
        }
        preview = null;
        if (summary.previewed()) {
            preview = new ImportPreview(imports, catalogue, opened, this::readAgain);
            add(preview);
        }
        showNumbers(opened);
    }

    private static ImportSteps.Step step(ImportSummary summary) {
        if (summary.job() != null) {
            return ImportSteps.Step.IMPORT;
        }
        return summary.previewed() ? ImportSteps.Step.PREVIEW : ImportSteps.Step.COLUMNS;
    }

    private void readAgain() {
        ImportId id = file;
        if (id != null) {
            Opened opened = imports.open(id);
            showNumbers(opened);
            if (preview != null) {
                preview.show(opened);
            }
        }
    }

    /** What would be brought in stands on the button. */
    private void showNumbers(Opened opened) {
        ImportSummary summary = opened.summary();
        int chosen = summary.fresh() + opened.ticked();
        start.setText(T.of("account.import.start." + ImportWords.key(summary.kind()), chosen));
        start.setEnabled(chosen > 0);
        start.setVisible(summary.previewed());
        failed.setVisible(imports.hasFailed(summary.id()));
    }

    private Anchor failed(ImportId id) {
        Anchor link = new Anchor();
        link.setHref(new FailedLines(imports, id, name, getLocale()), AttachmentType.DOWNLOAD);
        link.add(Icon.DOWNLOAD.create(), new Span(T.of("account.import.failed")));
        link.addClassName("import-failed");
        return link;
    }

    private void understand(ImportColumns columns) {
        act(id -> imports.understand(id, columns));
    }

    private void act(Consumer<ImportId> deed) {
        ImportId id = file;
        if (id == null) {
            return;
        }
        try {
            deed.accept(id);
        } catch (Refused refused) {
            Toast.show(T.of(refused.problems().getFirst()));
        }
        show(id, imports.open(id));
    }

    private void discard(ImportId id) {
        ConfirmDialog.warn(
                T.of("account.import.discard.question"),
                T.of("account.import.discard.explanation"),
                T.of("account.import.discard"),
                T.of("kit.cancel"),
                () -> {
                    imports.discard(id);
                    UI.getCurrent().navigate(ImportsView.class);
                });
    }

    @Override
    public String heading() {
        return name;
    }
}
