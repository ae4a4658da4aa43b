package etudeline.chapter.ui;

import etudeline.chapter.ChapterData;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Does something with what is typed of a chapter and says what became of it; what is typed stays. */
final class ChapterAttempt {

    private static final Logger log = LoggerFactory.getLogger(ChapterAttempt.class);

    private final ChapterForm form;
    private final Strip strip;
    private final BiConsumer<ChapterData, Consumer<ChapterData>> compare;

    /** With what shows both versions where somebody else was faster, and calls for the same again with the choice. */
    ChapterAttempt(ChapterForm form, Strip strip, BiConsumer<ChapterData, Consumer<ChapterData>> compare) {
        this.form = form;
        this.strip = strip;
        this.compare = compare;
    }

    void at(ChapterData data, Consumer<ChapterData> what) {
        form.problems.clear();
        strip.hide();
        try {
            what.accept(data);
            form.showProblems();
            return;
        } catch (Refused refused) {
            form.show(refused.problems());
        } catch (Outdated outdated) {
            compare.accept(data, decided -> at(decided, what));
        } catch (Missing gone) {
            strip.fail(T.of("chapter.gone"));
        } catch (DataAccessException | TransactionException failure) {
            DatabaseAway.orThrow(failure, log, "Not saved");
            strip.fail(T.of("kit.notSaved"), () -> at(data, what));
        }
        form.kept.unsaved();
    }
}
