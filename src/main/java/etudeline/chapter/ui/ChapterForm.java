package etudeline.chapter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.chapter.ChapterData;
import etudeline.chapter.SectionKind;
import etudeline.chapter.TextProblem;
import etudeline.kit.Refused.Problem;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.FieldProblems;
import etudeline.kit.ui.FieldWords;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.Strip;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a writer types of a chapter: subject, number, title, three texts; the files are beside it. */
final class ChapterForm extends Div {

    final ChoiceBox<SubjectId> subject = new ChoiceBox<>(getTranslation("chapter.subject"));
    final IntegerField number = new IntegerField(getTranslation("chapter.number"));
    final TextField title = new TextField(getTranslation("chapter.title"));
    final FieldProblems problems = new FieldProblems();

    /** Stands around all that is kept, which is more than this. */
    final Kept kept = new Kept().asking();

    private final Map<SectionKind, ChapterEditor> editors = new EnumMap<>(SectionKind.class);
    private final Map<SectionKind, Div> panels = new EnumMap<>(SectionKind.class);
    private final Map<SectionKind, Strip> formulas = new EnumMap<>(SectionKind.class);
    private final SectionTabs tabs;
    private final Div paper = new Div();
    private final FilePanel files;
    private final List<Choice<SubjectId>> subjects;

    ChapterForm(List<Choice<SubjectId>> subjects, FilePanel files) {
        this.files = files;
        addClassName("chapter-form");
        this.subjects = new ArrayList<>(subjects);
        subject.offer(this.subjects);
        number.setMin(1);
        number.setMax(ChapterData.NUMBER_MOST);
        number.setManualValidation(true);
        title.setMaxLength(ChapterData.TITLE_MOST + 100);
        title.setManualValidation(true);
        subject.setManualValidation(true);
        problems.bind("subject", subject);
        problems.bind("number", number);
        problems.bind("title", title);
        kept.field("subject", subject, FieldWords.oneOf(subject, subject::label));
        kept.field("number", number, FieldWords.NUMBER);
        kept.field("title", title);
        Div meta = new Div(subject, number, title);
        meta.addClassName("meta");
        tabs = new SectionTabs(this::open);
        paper.addClassNames("card", "paper");
        paper.add(tabs);
        for (SectionKind kind : SectionKind.values()) {
            section(kind);
        }
        add(problems, meta, paper);
        tabs.select(SectionKind.LESSON);
    }

    private void section(SectionKind kind) {
        String name = getTranslation(Sections.key(kind));
        ChapterEditor editor = kept.field(kind.name(), problems.bind(kind.name(), new ChapterEditor(name)));
        editor.setSection(
                kind == SectionKind.LESSON ? "lesson" : kind == SectionKind.EXERCISE ? "exercise" : "solution");
        editor.setPlaceholder(getTranslation("chapter.text.placeholder"));
        editor.sendImagesTo("/api/images", files.mostOfImage());
        Strip strip = new Strip();
        Div panel = new Div(strip);
        panel.addClassName("section-panel");
        panel.setId("panel-" + kind.anchor());
        panel.getElement().setAttribute("role", "tabpanel").setAttribute("aria-labelledby", "tab-" + kind.anchor());
        editors.put(kind, editor);
        formulas.put(kind, strip);
        panels.put(kind, panel);
        paper.add(panel);
    }

    /** An editor is put into the page when its section is opened first. */
    private void open(SectionKind kind) {
        panels.forEach((of, panel) -> {
            panel.getElement().setAttribute("data-off", of != kind);
            ChapterEditor editor = editors.get(of);
            if (of == kind && editor != null && editor.getParent().isEmpty()) {
                panel.add(editor);
            }
        });
        files.open(kind);
    }

    /** One more subject to choose. */
    void offer(Choice<SubjectId> more) {
        if (!subject.offers(more.value())) {
            subjects.add(more);
            subject.offer(subjects);
        }
    }

    void read(ChapterData data) {
        subject.setValue(data.subject());
        number.setValue(data.number());
        title.setValue(data.title());
        editors.forEach((kind, editor) -> editor.setValue(data.text(kind)));
    }

    ChapterData value() {
        Map<SectionKind, String> texts = new HashMap<>();
        editors.forEach((kind, editor) -> texts.put(kind, editor.getValue()));
        return new ChapterData(subject.getValue(), number.getValue(), title.getValue(), texts, files.ids());
    }

    /** Brings the first section with something to mend to the front. */
    void showProblems() {
        editors.forEach((kind, editor) -> tabs.mark(kind, editor.isInvalid()));
        boolean above = subject.isInvalid() || number.isInvalid() || title.isInvalid();
        if (!above) {
            editors.entrySet().stream()
                    .filter(editor -> editor.getValue().isInvalid())
                    .findFirst()
                    .ifPresent(editor -> tabs.select(editor.getKey()));
        }
    }

    /** Formulas that were saved as typed because they could not be set. */
    void showFormulas(List<TextProblem> wrong) {
        formulas.forEach((kind, strip) -> {
            String words = wrong.stream()
                    .filter(problem -> problem.section() == kind)
                    .map(problem -> getTranslation(
                            "chapter.formula.problem", problem.tex(), getTranslation(problem.key(), problem.detail())))
                    .distinct()
                    .collect(Collectors.joining(" "));
            if (words.isEmpty()) {
                strip.hide();
            } else {
                strip.warn(words);
            }
        });
    }

    void show(List<Problem> refused) {
        problems.show(refused);
        showProblems();
    }
}
