package etudeline.access;

import etudeline.storage.FileId;
import java.util.Map;

/** What stands in braces in the table of routes, as the ids of a scene. */
final class Addresses {

    /** Nobody has this id, of whatever kind. */
    private static final String ABSENT = "99999999999";

    private final Map<String, String> names;

    /**
     * Of that scene.
     *
     * @param file of the chapter
     * @param upload in no chapter
     */
    Addresses(Scene scene, FileId file, FileId upload) {
        names = Map.ofEntries(
                Map.entry("{import}", scene.here.imported.toString()),
                Map.entry("{university}", scene.here.university.toString()),
                Map.entry("{faculty}", scene.here.faculty.toString()),
                Map.entry("{programme}", scene.here.programme.toString()),
                Map.entry("{subject}", scene.here.subject.toString()),
                Map.entry("{student}", scene.here.student.toString()),
                Map.entry("{professor}", scene.here.author.toString()),
                Map.entry("{administrator}", scene.here.administrator.toString()),
                Map.entry("{chapter}", scene.here.chapter.toString()),
                Map.entry("{draft}", scene.here.draft.toString()),
                Map.entry("{unassigned}", scene.unassigned.toString()),
                Map.entry("{job}", scene.here.job.toString()),
                Map.entry("{platformJob}", scene.platformJob.toString()),
                Map.entry("{entry}", Long.toString(scene.here.entry)),
                Map.entry("{platformEntry}", Long.toString(scene.platformEntry)),
                Map.entry("{file}", file.toString()),
                Map.entry("{document}", scene.here.document.toString()),
                Map.entry("{started}", scene.here.started.toString()),
                Map.entry("{upload}", upload.toString()),
                Map.entry("{absent}", ABSENT),
                Map.entry("{new}", "nouveau"),
                Map.entry("{page}", "admin/etudiants"));
    }

    /** The path to ask for: {@code /chapitres/12} for {@code GET /chapitres/{chapter}}. */
    String path(String row) {
        String path = row.substring(row.indexOf('/'));
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        return path;
    }

    /** The address that a row is about: {@code GET /chapitres/*}. */
    static String ofRow(String row) {
        return row.replaceAll("\\{[^}]+}", "*").replaceFirst("\\?.*", "");
    }
}
