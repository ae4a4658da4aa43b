package etudeline.chapter;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.Refused;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A professor signed in at a subject of their own, about to write. */
@PostgresTest
@RecordApplicationEvents
abstract class WritingScene {

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterReading reading;

    @Autowired
    ChapterRemoval removal;

    @Autowired
    CoAuthoring coAuthoring;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationEvents events;

    TwoUniversities campus;

    @BeforeEach
    void campus(@Autowired TestStructure structure, @Autowired TestPeople people, @Autowired ChapterWriting writing) {
        campus = new TwoUniversities(structure, people, signIns, writing);
        signIns.begin(campus.professor);
    }

    ChapterData data(String title) {
        return campus.data(campus.algebra, title);
    }

    static ChapterData retitled(ChapterData data, String title) {
        return new ChapterData(data.subject(), data.number(), title, data.texts(), data.files());
    }

    /** What is refused, as field and key. */
    static List<String> problems(Callable<?> work) {
        Refused refused = catchThrowableOfType(Refused.class, work::call);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.field() + " " + problem.key())
                        .toList();
    }
}
