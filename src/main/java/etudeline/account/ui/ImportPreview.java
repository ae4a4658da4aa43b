package etudeline.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import etudeline.academics.Catalogue;
import etudeline.account.ImportId;
import etudeline.account.ImportLine;
import etudeline.account.ImportLines;
import etudeline.account.ImportOutcome;
import etudeline.account.ImportSummary;
import etudeline.account.PeopleImports;
import etudeline.account.PeopleImports.Opened;
import etudeline.kit.Refused;
import etudeline.kit.ui.Boxes;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.LazyGrid;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.Segments;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The lines of a file by what they come to; changes are ticked here. */
final class ImportPreview extends Div {

    private final PeopleImports imports;
    private final ImportId file;
    private final Runnable changed;
    private final Segments<Optional<ImportOutcome>> outcomes =
            new Segments<>(T.of("account.import.filter"), this::filter);
    private final Button all = Buttons.quiet(T.of("account.import.tickAll"), () -> tickAll(true));
    private final Button none = Buttons.quiet(T.of("account.import.tickNone"), () -> tickAll(false));
    private final Strip strip = new Strip();
    private final LazyGrid<ImportLine, ImportLines> grid;
    private Optional<ImportOutcome> shown = Optional.empty();

    ImportPreview(PeopleImports imports, Catalogue catalogue, Opened opened, Runnable changed) {
        this.imports = imports;
        this.file = opened.summary().id();
        this.changed = changed;
        boolean open = opened.summary().job() == null;
        addClassName("import-preview");
        grid = new LazyGrid<>(
                new RowSource<>("lignes", ImportLine::id, imports::lines, imports::totalOfLines),
                new ImportLines(file, null),
                () -> strip.fail(T.of("kit.listFailed")));
        grid.setAriaLabel(opened.summary().name());
        Boxes.add(
                grid,
                line -> T.of("account.import.tick", line.line()),
                line -> open && line.outcome() == ImportOutcome.CHANGE,
                ImportLine::ticked,
                this::toggle);
        grid.number("ligne", T.of("account.import.line"), line -> T.of("kit.number", line.line()))
                .setWidth("84px")
                .setFlexGrow(0);
        grid.badge("", T.of("account.import.outcome"), line -> ImportWords.outcome(line.outcome()))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.text("", T.of("account.matricule"), ImportLine::matricule)
                .setWidth("120px")
                .setFlexGrow(0);
        grid.text("", T.of("account.lastName"), ImportLine::name).setWidth("170px");
        grid.name("", T.of("account.import.about"), line -> ImportWords.about(line, catalogue.tree()))
                .setWidth("280px")
                .setFlexGrow(4);
        grid.phone(line -> new PhoneRow(
                line.name().isEmpty() ? Objects.requireNonNullElse(line.matricule(), "—") : line.name(),
                T.of("account.import.lineOf", line.line(), ImportWords.about(line, catalogue.tree())),
                Optional.of(ImportWords.outcome(line.outcome()))));
        grid.setSizeFull();
        Div bar = new Div(outcomes, all, none);
        bar.addClassName("import-bar");
        add(bar, strip, grid);
        show(opened);
    }

    /** With the numbers of now; the filter stays. */
    void show(Opened opened) {
        ImportSummary summary = opened.summary();
        List<Choice<Optional<ImportOutcome>>> choices = new ArrayList<>();
        choices.add(new Choice<>(Optional.empty(), T.of("account.import.all", summary.total())));
        for (ImportOutcome outcome : ImportOutcome.values()) {
            choices.add(new Choice<>(
                    Optional.of(outcome),
                    T.of("account.import.count." + ImportWords.key(outcome), summary.count(outcome))));
        }
        outcomes.offer(choices);
        outcomes.choose(shown);
        boolean tickable = summary.job() == null && summary.changes() > 0;
        all.setVisible(tickable && opened.ticked() < summary.changes());
        none.setVisible(tickable && opened.ticked() > 0);
    }

    private void filter(Optional<ImportOutcome> wanted) {
        shown = wanted;
        readAgain();
    }

    void readAgain() {
        strip.hide();
        grid.filter(new ImportLines(file, shown.orElse(null)), "");
    }

    private void toggle(ImportLine line) {
        act(id -> imports.tick(id, line.id(), !line.ticked()));
    }

    private void tickAll(boolean ticked) {
        act(id -> imports.tickAll(id, ticked));
    }

    private void act(Consumer<ImportId> deed) {
        try {
            deed.accept(file);
        } catch (Refused refused) {
            Toast.show(T.of(refused.problems().getFirst()));
        }
        readAgain();
        changed.run();
    }
}
