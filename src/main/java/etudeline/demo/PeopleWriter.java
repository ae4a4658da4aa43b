package etudeline.demo;

import etudeline.demo.Person.Seat;
import etudeline.kit.TableWriter;

/** Writes people, who all share one password. */
final class PeopleWriter implements AutoCloseable {

    private final TableWriter rows;
    private final String passwordHash;

    PeopleWriter(DemoDatabase database, String passwordHash) {
        this.passwordHash = passwordHash;
        this.rows = database.table(
                "account",
                "id",
                "role",
                "state",
                "university_id",
                "username",
                "password_hash",
                "first_name",
                "last_name",
                "email",
                "matricule",
                "title",
                "speciality",
                "faculty_id",
                "programme_id",
                "level",
                "created_at",
                "last_sign_in_at");
    }

    void write(Person person) {
        Seat seat = person.seat();
        rows.row(
                person.id(),
                person.role(),
                person.state(),
                person.university(),
                person.username(),
                passwordHash,
                person.firstName(),
                person.lastName(),
                person.email(),
                person.matricule(),
                person.title(),
                person.speciality(),
                seat == null ? null : seat.programme().faculty().id(),
                seat == null ? null : seat.programme().id(),
                seat == null ? null : seat.level().code(),
                person.createdAt(),
                person.lastSignInAt());
    }

    @Override
    public void close() {
        rows.close();
    }
}
