package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Keeps what a professor types, while it is typed, finished or not: one draft per chapter and person, and one of a chapter
 * that is not there yet (null). Readers and colleagues see nothing of it. A chapter that the person may not write is
 * {@link etudeline.kit.Missing}.
 */
@Service
@Professors
public class DraftKeeping {

    private final DraftSaving saving;
    private final CurrentUser currentUser;

    DraftKeeping(DraftSaving saving, CurrentUser currentUser) {
        this.saving = saving;
        this.currentUser = currentUser;
    }

    /**
     * Applies what was typed since to the draft, or to what is stored when there is none.
     *
     * @param step counts the sendings of one page from 1, so that one that comes late is passed over; 0 where there is no
     *     order
     * @throws Outdated when it was typed over something else than what is kept; nothing is written then
     * @throws etudeline.kit.Refused at the field that is too long to be kept
     */
    public KeptDraft keep(
            @Nullable ChapterId chapter, ChapterStamp typedOver, int step, UnaryOperator<ChapterData> change) {
        try {
            return saving.keep(chapter, currentUser.require(), typedOver, step, change);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException _) {
            // Two pages began at once, or the chapter was saved meanwhile: once more, in knowledge of the other.
            return saving.keep(chapter, currentUser.require(), typedOver, step, change);
        }
    }

    /** What the person has typed of a chapter that is not there yet. */
    public Optional<OpenedDraft> openNew() {
        return saving.openNew(currentUser.require());
    }

    /** Drops the draft if it is still the one of that stamp; one that somebody has typed in since stays. */
    public void forget(@Nullable ChapterId chapter, ChapterStamp known) {
        saving.forget(chapter, currentUser.require(), known);
    }
}
