package etudeline.account;

import etudeline.access.People;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the access module who people are. */
@Component
class AccountPeople implements People {

    private static final String VIEWER = """
            select id, role, state, university_id, faculty_id, programme_id, level, username, first_name, last_name,
                language, theme,
                array(select programme_id from professor_assignment where account_id = account.id) as programmes
            from account where id = ? and state <> 'DEACTIVATED'""";

    private final AccountRepository accounts;
    private final JdbcClient database;

    AccountPeople(AccountRepository accounts, JdbcClient database) {
        this.accounts = accounts;
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String username) {
        return accounts.findByUsernameKey(username.toLowerCase(Locale.ROOT))
                .map(account -> new Credentials(
                        account.id(), account.passwordHash(), account.state() == AccountState.DEACTIVATED));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(AccountId id) {
        return database.sql(VIEWER)
                .param(id.value())
                .query((row, _) -> viewer(row))
                .optional();
    }

    private static Viewer viewer(ResultSet row) throws SQLException {
        return new Viewer(
                new AccountId(row.getLong("id")),
                Role.valueOf(row.getString("role")),
                university(row),
                place(row),
                row.getString("state").equals(AccountState.PENDING.name()),
                Arrays.stream((Long[]) row.getArray("programmes").getArray())
                        .map(ProgrammeId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("username"),
                row.getString("first_name") + " " + row.getString("last_name"),
                Locale.of(row.getString("language")),
                row.getString("theme"));
    }

    private static @Nullable UniversityId university(ResultSet row) throws SQLException {
        long id = row.getLong("university_id");
        return row.wasNull() ? null : new UniversityId(id);
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        UniversityId university = university(row);
        long programme = row.getLong("programme_id");
        return university == null || row.wasNull()
                ? null
                : new Place(
                        university,
                        new FacultyId(row.getLong("faculty_id")),
                        new ProgrammeId(programme),
                        Level.ofCode(row.getInt("level")));
    }

    @Override
    @Transactional
    public void signedIn(AccountId account, Instant at, @Nullable String betterHash) {
        accounts.signedIn(account.value(), at, betterHash);
    }
}
