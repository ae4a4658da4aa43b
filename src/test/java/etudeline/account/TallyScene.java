package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.access.UniversityScope;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Students whose tallies must be right in every snapshot and after each test. */
abstract class TallyScene extends BulkScene {

    static final String WRONG = """
            select coalesce(counted.what, kept.what) || ': ' || coalesce(counted.students, 0) || ' students, kept '
                || coalesce(kept.students, 0)
            from (
                select university_id || ' ' || faculty_id || ' ' || programme_id || ' ' || level || ' ' || state as what,
                    count(*) as students
                from account where role = 'STUDENT' group by 1
                union all
                select u.id || ' ' || (a.created_at at time zone u.time_zone)::date, count(*)
                from account a join university u on u.id = a.university_id where a.role = 'STUDENT' group by 1
            ) as counted
            full join (
                select university_id || ' ' || faculty_id || ' ' || programme_id || ' ' || level || ' ' || state as what,
                    sum(students) as students
                from student_tally group by 1
                union all
                select university_id || ' ' || day, sum(students) from registration_tally group by 1
            ) as kept on kept.what = counted.what
            where coalesce(counted.students, 0) <> coalesce(kept.students, 0) order by 1""";

    static final String STUDENT = """
            insert into account (role, state, university_id, username, first_name, last_name, faculty_id, programme_id, level,
                created_at)
            select 'STUDENT', 'ACTIVE', university_id, 't' || nextval('account_id_seq'), 'Awa', 'Ndiaye', faculty_id, id,
                1 + cast(? as integer) % 3, now() - cast(? as integer) * interval '5 hours'
            from programme where id = ?""";

    @Autowired
    StudentTallies tallies;

    @AfterEach
    void right_at_the_end_too() {
        assertRight();
        tallies.fold();
        assertRight();
    }

    int count(
            UniversityScope scope,
            @Nullable UniversityId where,
            @Nullable ProgrammeId of,
            @Nullable Level level,
            @Nullable AccountState state) {
        return tallies.count(new StudentFilter(null, where, null, of, level, state), scope);
    }

    /** In one statement, so in one snapshot. */
    void assertRight() {
        assertThat(database.sql(WRONG).query((row, _) -> row.getString(1)).list())
                .isEmpty();
    }
}
