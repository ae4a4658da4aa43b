package etudeline.demo;

import etudeline.kit.Ladder;
import etudeline.kit.Level;
import etudeline.kit.Semester;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Senegal's public universities with what is taught there, from the files, each with the id it gets. */
record Structure(
        List<University> universities, List<Faculty> faculties, List<Programme> programmes, List<Subject> subjects) {

    /** The weight is its share of all students, in percent. */
    record University(long id, String code, String name, String zone, int firstMonth, double weight) {

        /** As a host name says it. */
        String host() {
            return code.toLowerCase(java.util.Locale.ROOT) + ".example";
        }
    }

    /** The weight is its share of the university's students, in percent. */
    record Faculty(long id, University university, String code, String name, double weight) {}

    /** The weight is its share of the faculty's students, in percent; the field names the texts that fit. */
    record Programme(long id, Faculty faculty, String code, String name, Level highest, double weight, String field) {

        University university() {
            return faculty.university();
        }

        List<Level> levels() {
            return highest.ladder().levels().stream()
                    .filter(level -> level.code() <= highest.code())
                    .toList();
        }

        /** Of all students, from 0 to 1. */
        double share() {
            return university().weight() * faculty.weight() * weight / 1_000_000;
        }
    }

    /** What is taught in a programme, at a level, in a semester. */
    record Subject(
            long id, Programme programme, Level level, Semester semester, String code, String name, String field) {}

    static Structure read() {
        Map<String, University> universities = new HashMap<>();
        Map<String, Faculty> faculties = new HashMap<>();
        Map<String, Programme> programmes = new HashMap<>();
        Structure all = new Structure(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Csv.Row row : Csv.read("universities.csv")) {
            University university = new University(
                    all.universities.size() + 1L,
                    row.text("code"),
                    row.text("name"),
                    row.text("zone"),
                    row.number("first_month"),
                    row.number("weight"));
            universities.put(university.code(), university);
            all.universities.add(university);
        }
        for (Csv.Row row : Csv.read("faculties.csv")) {
            Faculty faculty = new Faculty(
                    all.faculties.size() + 1L,
                    found(universities, row.text("university")),
                    row.text("code"),
                    row.text("name"),
                    row.number("weight"));
            faculties.put(row.text("university") + " " + faculty.code(), faculty);
            all.faculties.add(faculty);
        }
        for (Csv.Row row : Csv.read("programmes.csv")) {
            Programme programme = programme(all, faculties, row);
            programmes.put(row.text("university") + " " + programme.code(), programme);
            all.programmes.add(programme);
        }
        for (Csv.Row row : Csv.read("subjects.csv")) {
            all.subjects.add(subject(all, programmes, row));
        }
        return all;
    }

    private static Programme programme(Structure all, Map<String, Faculty> faculties, Csv.Row row) {
        Level highest = Level.valueOf(row.text("max_level"));
        if (highest.ladder() != Ladder.valueOf(row.text("ladder"))) {
            throw new IllegalStateException(row + " mixes the ladders");
        }
        return new Programme(
                all.programmes.size() + 1L,
                found(faculties, row.text("university") + " " + row.text("faculty")),
                row.text("code"),
                row.text("name"),
                highest,
                row.number("weight"),
                row.text("field"));
    }

    private static Subject subject(Structure all, Map<String, Programme> programmes, Csv.Row row) {
        return new Subject(
                all.subjects.size() + 1L,
                found(programmes, row.text("university") + " " + row.text("programme")),
                Level.valueOf(row.text("level")),
                Semester.ofNumber(row.number("semester")),
                row.text("code"),
                row.text("name"),
                row.text("field"));
    }

    private static <T> T found(Map<String, T> known, String code) {
        return Objects.requireNonNull(known.get(code), code);
    }

    University university(String code) {
        return universities.stream()
                .filter(university -> university.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Programme programme(String university, String code) {
        return programmes.stream()
                .filter(programme -> programme.university().code().equals(university))
                .filter(programme -> programme.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(university + " has no programme " + code));
    }

    /** A subject by its programme and its own code, which is unique there. */
    Subject subject(Programme programme, String code) {
        return subjects.stream()
                .filter(subject -> subject.programme().equals(programme))
                .filter(subject -> subject.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(programme.code() + " has no subject " + code));
    }
}
