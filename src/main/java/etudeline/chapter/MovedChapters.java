package etudeline.chapter;

import etudeline.academics.PlaceEffect;
import etudeline.academics.SubjectPlace;
import etudeline.kit.Dependent;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chapters go where their subject goes: some students gain them, others lose them (rule 1). */
@Component
@Order(200)
class MovedChapters implements PlaceEffect {

    private record Readers(long gain, long lose) {}

    /** Who is let in reads the chapters of the own programme at the own level and at lower ones of its ladder. */
    private static final String READERS = """
            select count(*) filter (where after and not before) as gain, count(*) filter (where before and not after) as lose
            from (
                select programme_id = :from and level between :fromLowest and :fromHighest as before,
                    programme_id = :to and level between :toLowest and :toHighest as after
                from account where role = 'STUDENT' and state = 'ACTIVE' and programme_id in (:from, :to)
            ) student""";

    private static final String WRITERS = """
            select count(*) from (
                select author_id from chapter where subject_id = :subject
                union
                select w.account_id from chapter_co_author w join chapter c on c.id = w.chapter_id where c.subject_id = :subject
            ) writer
            where not exists (
                select from professor_assignment a where a.account_id = writer.author_id and a.programme_id = :to)""";

    private final JdbcClient database;

    MovedChapters(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Dependent> of(Move move) {
        return switch (move) {
            case Move.OfProgramme(var programme, var _, var _) ->
                List.of(new Dependent("chapter.effect.kept", count("programme_id = ?", programme.value())));
            case Move.OfSubject(var subject, var from, var to) -> of(subject, from, to);
        };
    }

    private List<Dependent> of(SubjectId subject, SubjectPlace from, SubjectPlace to) {
        boolean read = count("subject_id = ? and state = 'PUBLISHED'", subject.value()) > 0;
        Readers readers = read ? readers(from, to) : new Readers(0, 0);
        return List.of(
                new Dependent("chapter.effect.moved", count("subject_id = ?", subject.value())),
                new Dependent("chapter.effect.lose", readers.lose()),
                new Dependent("chapter.effect.gain", readers.gain()),
                new Dependent(
                        "chapter.effect.writers",
                        from.programme().equals(to.programme()) ? 0 : strangers(subject, to.programme())));
    }

    private Readers readers(SubjectPlace from, SubjectPlace to) {
        return database.sql(READERS)
                .param("from", from.programme().value())
                .param("fromLowest", from.level().code())
                .param("fromHighest", highest(from))
                .param("to", to.programme().value())
                .param("toLowest", to.level().code())
                .param("toHighest", highest(to))
                .query((row, _) -> new Readers(row.getLong("gain"), row.getLong("lose")))
                .single();
    }

    private static int highest(SubjectPlace place) {
        return place.level().ladder().levels().getLast().code();
    }

    /** Writers of its chapters who are not assigned to the programme that it comes to. */
    private long strangers(SubjectId subject, ProgrammeId to) {
        return database.sql(WRITERS)
                .param("subject", subject.value())
                .param("to", to.value())
                .query(Long.class)
                .single();
    }

    private long count(String condition, long of) {
        return database.sql("select count(*) from chapter where " + condition)
                .param(of)
                .query(Long.class)
                .single();
    }
}
