package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes people for a test, active and without a password; each gets a username of their own. */
@Component
public class TestPeople {

    private final AtomicInteger usernames = new AtomicInteger();
    private final JdbcClient database;

    TestPeople(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    public AccountId principal() {
        return insert(Role.PLATFORM_ADMINISTRATOR, null, null, null);
    }

    @Transactional
    public AccountId administrator(UniversityId university) {
        return insert(Role.UNIVERSITY_ADMINISTRATOR, university, null, null);
    }

    @Transactional
    public AccountId professor(UniversityId university, ProgrammeId... programmes) {
        AccountId professor = insert(Role.PROFESSOR, university, null, null);
        Arrays.stream(programmes).forEach(programme -> assign(professor, university, programme));
        return professor;
    }

    @Transactional
    public void assign(AccountId professor, UniversityId university, ProgrammeId programme) {
        database.sql("insert into professor_assignment (account_id, programme_id, university_id) values (?, ?, ?)")
                .params(List.of(professor.value(), programme.value(), university.value()))
                .update();
    }

    @Transactional
    public void unassign(AccountId professor, ProgrammeId programme) {
        database.sql("delete from professor_assignment where account_id = ? and programme_id = ?")
                .params(List.of(professor.value(), programme.value()))
                .update();
    }

    @Transactional
    public AccountId student(ProgrammeId programme, Level level) {
        return insert(Role.STUDENT, null, programme, level);
    }

    private AccountId insert(
            Role role, @Nullable UniversityId university, @Nullable ProgrammeId programme, @Nullable Level level) {
        int number = usernames.incrementAndGet();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("role", role.name());
        values.put("username", "person" + number);
        values.put("last", "Nom" + number);
        values.put("university", university == null ? null : university.value());
        values.put("programme", programme == null ? null : programme.value());
        values.put("level", level == null ? null : level.code());
        return new AccountId(database.sql("""
                        insert into account (role, state, username, first_name, last_name, created_at, level,
                            programme_id, faculty_id, university_id)
                        select :role, 'ACTIVE', :username, 'Awa', :last, now(), cast(:level as smallint), p.id, p.faculty_id,
                            coalesce(p.university_id, cast(:university as bigint))
                        from (select 1) one left join programme p on p.id = cast(:programme as bigint)
                        returning id""").params(values).query(Long.class).single());
    }
}
