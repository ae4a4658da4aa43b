package etudeline.demo;

import etudeline.demo.Structure.Faculty;
import etudeline.demo.Structure.Programme;
import etudeline.demo.Structure.Subject;
import etudeline.demo.Structure.University;
import etudeline.kit.TableWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes the structure, its crests and the switches of the universities. */
@Component
class StructureRows {

    /** Here an administrator confirms each registration, so that there are some who wait. */
    static final String WITH_APPROVAL = "UGB";

    private static final String WITHOUT_DOWNLOADS = "UAM";

    private final DemoDatabase database;

    StructureRows(DemoDatabase database) {
        this.database = database;
    }

    void write(Structure structure, Moments moments) {
        Instant made = moments.yearsAgo(6);
        try (TableWriter rows =
                database.table("university", "id", "code", "name", "time_zone", "first_month", "created_at")) {
            for (University university : structure.universities()) {
                rows.row(
                        university.id(),
                        university.code(),
                        university.name(),
                        university.zone(),
                        university.firstMonth(),
                        made);
            }
        }
        try (TableWriter rows = database.table("faculty", "id", "university_id", "code", "name", "created_at")) {
            for (Faculty faculty : structure.faculties()) {
                rows.row(faculty.id(), faculty.university().id(), faculty.code(), faculty.name(), made);
            }
        }
        try (TableWriter rows =
                database.table("programme", "id", "faculty_id", "university_id", "code", "name", "created_at")) {
            for (Programme programme : structure.programmes()) {
                rows.row(
                        programme.id(),
                        programme.faculty().id(),
                        programme.university().id(),
                        programme.code(),
                        programme.name(),
                        made);
            }
        }
        subjects(structure, made);
        structure.universities().forEach(university -> crest(university, made));
        settings(structure, moments.yearsAgo(1));
        database.continueIds("university", "faculty", "programme", "subject");
    }

    private void subjects(Structure structure, Instant made) {
        try (TableWriter rows = database.table(
                "subject", "id", "programme_id", "university_id", "level", "semester", "code", "name", "created_at")) {
            for (Subject subject : structure.subjects()) {
                rows.row(
                        subject.id(),
                        subject.programme().id(),
                        subject.programme().university().id(),
                        subject.level().code(),
                        subject.semester().number(),
                        subject.code(),
                        subject.name(),
                        made);
            }
        }
    }

    private void crest(University university, Instant made) {
        byte[] png = Csv.bytes("crests/" + university.code() + ".png");
        database.sql("insert into university_logo (university_id, bytes, sha256, updated_at) values (?, ?, ?, ?)")
                .params(university.id(), png, sha256(png), Timestamp.from(made))
                .update();
    }

    private void settings(Structure structure, Instant made) {
        for (University university : structure.universities()) {
            boolean approval = university.code().equals(WITH_APPROVAL);
            boolean downloads = !university.code().equals(WITHOUT_DOWNLOADS);
            if (approval || !downloads) {
                database.sql(
                                "insert into university_setting (university_id, registration, downloads, updated_at) values (?, ?, ?, ?)")
                        .params(university.id(), approval ? "APPROVAL" : "OPEN", downloads, Timestamp.from(made))
                        .update();
            }
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
