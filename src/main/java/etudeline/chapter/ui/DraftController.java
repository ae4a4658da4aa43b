package etudeline.chapter.ui;

import etudeline.academics.Catalogue;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterReleasing;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.DraftKeeping;
import etudeline.chapter.KeptDraft;
import etudeline.chapter.SectionKind;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** {@code /api/brouillons/{chapter}}: what is typed of a chapter, sent by its form, whatever became of the page around it. */
@Controller
class DraftController {

    /**
     * What was typed since the last time.
     *
     * @param on what it was typed over
     * @param step how manieth sending of its form
     * @param fields as texts: subject (in words, as the form offers it), number, title, LESSON, EXERCISE, SOLUTION, and of a
     *     new chapter what {@link SolutionsWords} tells
     */
    record Typed(@Nullable String on, int step, @Nullable Map<String, String> fields) {}

    private final DraftKeeping drafts;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final RefusalAnswers answers;
    private final ChapterReleasing releasing;
    private final SolutionsWords solutions;

    DraftController(
            DraftKeeping drafts,
            Catalogue catalogue,
            CurrentUser currentUser,
            RefusalAnswers answers,
            ChapterReleasing releasing,
            SolutionsWords solutions) {
        this.releasing = releasing;
        this.solutions = solutions;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.answers = answers;
    }

    @PutMapping("/api/brouillons/{chapter:[0-9]{1,18}|" + ChapterFormView.NEW + "}")
    ResponseEntity<Map<String, String>> keep(
            @PathVariable String chapter, @RequestBody Typed typed, HttpServletRequest request) {
        ChapterId id = chapter.equals(ChapterFormView.NEW) ? null : new ChapterId(Long.parseLong(chapter));
        Optional<ChapterStamp> on = ChapterStamp.read(typed.on() == null ? "" : typed.on());
        Map<String, String> fields = typed.fields();
        if (on.isEmpty() || typed.step() < 1 || fields == null || fields.containsValue(null)) {
            return ResponseEntity.badRequest().build();
        }
        try {
            AtomicBoolean taken = new AtomicBoolean();
            KeptDraft kept = drafts.keep(id, on.get(), typed.step(), before -> {
                taken.set(true);
                return change(before, fields);
            });
            if (id == null && taken.get()) {
                choose(fields);
            }
            return ResponseEntity.ok(Map.of("on", kept.stamp().toString(), "at", clock(kept)));
        } catch (Outdated _) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        } catch (Refused refused) {
            return answers.refused(refused, request);
        }
    }

    /** A chapter that is there has its choice at once; that of a new one waits with what is typed. */
    private void choose(Map<String, String> fields) {
        if (fields.containsKey(SolutionsWords.TIME) || fields.containsKey(SolutionsWords.DATE)) {
            releasing.chooseOfNew(solutions.choice(releasing.chosenOfNew(), fields, zone()));
        }
    }

    private ZoneId zone() {
        return catalogue.tree().zone(currentUser.require().ownUniversity());
    }

    private String clock(KeptDraft kept) {
        return DraftState.CLOCK.format(kept.at().atZone(zone()));
    }

    private ChapterData change(ChapterData before, Map<String, String> fields) {
        Map<SectionKind, String> sections = new HashMap<>(before.texts());
        for (SectionKind kind : SectionKind.values()) {
            String text = fields.get(kind.name());
            if (text != null) {
                sections.put(kind, text);
            }
        }
        return new ChapterData(
                fields.containsKey("subject") ? subject(before.subject(), fields.get("subject")) : before.subject(),
                fields.containsKey("number") ? number(fields.get("number")) : before.number(),
                fields.getOrDefault("title", before.title()),
                sections,
                before.files());
    }

    /** By the words it is offered under; what fits none or several leaves the choice as it was. */
    private @Nullable SubjectId subject(@Nullable SubjectId before, String words) {
        Viewer writer = currentUser.require();
        if (words.isEmpty()) {
            return null;
        }
        List<SubjectId> meant = Subjects.of(writer, catalogue.tree()).stream()
                .filter(choice -> choice.label().equals(words))
                .map(Choice::value)
                .toList();
        return meant.size() == 1 ? meant.getFirst() : before;
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
