package etudeline.account;

import etudeline.academics.PlaceEffect;
import etudeline.kit.Dependent;
import etudeline.kit.ProgrammeId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a programme go where it goes. */
@Component
@Order(100)
class MovedPeople implements PlaceEffect {

    private final JdbcClient database;

    MovedPeople(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Dependent> of(Move move) {
        return switch (move) {
            case Move.OfProgramme(var programme, var _, var _) ->
                List.of(
                        new Dependent(
                                "account.effect.students",
                                count("account where role = 'STUDENT' and programme_id = ?", programme)),
                        new Dependent(
                                "account.effect.professors",
                                count("professor_assignment where programme_id = ?", programme)));
            case Move.OfSubject _ -> List.of();
        };
    }

    private long count(String rows, ProgrammeId programme) {
        return database.sql("select count(*) from " + rows)
                .param(programme.value())
                .query(Long.class)
                .single();
    }
}
