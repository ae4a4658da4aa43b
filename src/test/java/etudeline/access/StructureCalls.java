package etudeline.access;

import static etudeline.access.Answer.counted;
import static etudeline.access.Answer.seen;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.academics.Faculties;
import etudeline.academics.FacultyData;
import etudeline.academics.FacultyRow;
import etudeline.academics.ProgrammeData;
import etudeline.academics.ProgrammeRow;
import etudeline.academics.Programmes;
import etudeline.academics.StructureFilter;
import etudeline.academics.StructureValue;
import etudeline.academics.SubjectData;
import etudeline.academics.SubjectPlace;
import etudeline.academics.SubjectRow;
import etudeline.academics.Subjects;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;

/** UFR, filières and matières. */
final class StructureCalls implements Calls.Of {

    private static final Window ALL = Window.first(Window.MOST);

    private final Catalogue catalogue;
    private final Faculties faculties;
    private final Programmes programmes;
    private final Subjects subjects;

    StructureCalls(Catalogue catalogue, Faculties faculties, Programmes programmes, Subjects subjects) {
        this.catalogue = catalogue;
        this.faculties = faculties;
        this.programmes = programmes;
        this.subjects = subjects;
    }

    @Override
    public void addTo(Calls calls) {
        faculties(calls);
        programmes(calls);
        subjects(calls);
        calls.read(
                "Catalogue.tree",
                scene -> seen(
                        catalogue.tree().universities().stream()
                                .map(CatalogueTree.University::id)
                                .toList(),
                        scene.here.university,
                        scene.there.university));
    }

    private static StructureFilter of(UniversityId university) {
        return new StructureFilter(null, university, null, null, null, null);
    }

    private static String universities(Scene scene, List<UniversityId> shown) {
        return seen(shown, scene.here.university, scene.there.university);
    }

    private void faculties(Calls calls) {
        calls.read("Faculties.rows", scene -> universities(scene, facultiesIn(StructureFilter.NONE)));
        calls.read(
                "Faculties.rows · of the other university",
                scene -> universities(scene, facultiesIn(of(scene.there.university))));
        calls.read(
                "Faculties.total",
                scene -> counted(
                        faculties.total(StructureFilter.NONE).rows(),
                        facultiesIn(StructureFilter.NONE),
                        scene.here.university,
                        scene.there.university));
        calls.read("Faculties.row", scene -> faculties.row(scene.here.faculty));
        calls.read("Faculties.open", scene -> faculties.open(scene.here.faculty));
        calls.write("Faculties.add", scene -> faculties.add(new FacultyData(scene.here.university, "N", "Nouvelle")));
        calls.write(
                "Faculties.edit",
                scene -> faculties.edit(
                        scene.here.faculty, 0, new FacultyData(scene.here.university, "F", "Autre nom")));
        calls.write(
                "Faculties.edit · into the other university",
                scene -> faculties.edit(
                        scene.here.faculty, 0, new FacultyData(scene.there.university, "F2", "Ailleurs")));
        calls.write(
                "Faculties.change", scene -> faculties.change(scene.here.faculty, 0, StructureValue.NAME, "Autre nom"));
        calls.read("Faculties.previewDeletion", scene -> faculties.previewDeletion(scene.here.faculty));
        calls.write("Faculties.delete", scene -> faculties.delete(scene.emptyFaculty, "Vide", null));
    }

    private List<UniversityId> facultiesIn(StructureFilter filter) {
        return faculties.rows(filter, ALL).stream().map(FacultyRow::university).toList();
    }

    private void programmes(Calls calls) {
        calls.read("Programmes.rows", scene -> universities(scene, programmesIn(StructureFilter.NONE)));
        calls.read(
                "Programmes.rows · of the other university",
                scene -> universities(scene, programmesIn(of(scene.there.university))));
        calls.read(
                "Programmes.total",
                scene -> counted(
                        programmes.total(StructureFilter.NONE).rows(),
                        programmesIn(StructureFilter.NONE),
                        scene.here.university,
                        scene.there.university));
        calls.read("Programmes.row", scene -> programmes.row(scene.here.programme));
        calls.read("Programmes.open", scene -> programmes.open(scene.here.programme));
        calls.write("Programmes.add", scene -> programmes.add(new ProgrammeData(scene.here.faculty, "N", "Nouvelle")));
        calls.write(
                "Programmes.edit",
                scene -> programmes.edit(
                        scene.here.programme, 0, new ProgrammeData(scene.here.faculty, "P", "Autre nom")));
        calls.write(
                "Programmes.edit · into the other university",
                scene -> programmes.edit(
                        scene.here.programme, 0, new ProgrammeData(scene.there.faculty, "P", "Ailleurs")));
        calls.read("Programmes.previewMove", scene -> programmes.previewMove(scene.here.programme, scene.emptyFaculty));
        calls.read(
                "Programmes.previewMove · into the other university",
                scene -> programmes.previewMove(scene.here.programme, scene.there.faculty));
        calls.write("Programmes.move", scene -> programmes.move(scene.here.programme, 0, scene.emptyFaculty));
        calls.write(
                "Programmes.move · into the other university",
                scene -> programmes.move(scene.here.programme, 0, scene.there.faculty));
        calls.write(
                "Programmes.change",
                scene -> programmes.change(scene.here.programme, 0, StructureValue.NAME, "Autre nom"));
        calls.read("Programmes.previewDeletion", scene -> programmes.previewDeletion(scene.here.programme));
        calls.write("Programmes.delete", scene -> programmes.delete(scene.emptyProgramme, "Informatique", null));
        calls.write(
                "Programmes.delete · its students moved",
                scene -> programmes.delete(scene.here.programme, "Informatique", scene.otherProgramme));
        calls.write(
                "Programmes.delete · its students into the other university",
                scene -> programmes.delete(scene.here.programme, "Informatique", scene.there.programme));
    }

    private List<UniversityId> programmesIn(StructureFilter filter) {
        return programmes.rows(filter, ALL).stream()
                .map(ProgrammeRow::university)
                .toList();
    }

    private void subjects(Calls calls) {
        calls.read("Subjects.rows", scene -> universities(scene, subjectsIn(StructureFilter.NONE)));
        calls.read(
                "Subjects.rows · of the other university",
                scene -> universities(scene, subjectsIn(of(scene.there.university))));
        calls.read(
                "Subjects.total",
                scene -> counted(
                        subjects.total(StructureFilter.NONE).rows(),
                        subjectsIn(StructureFilter.NONE),
                        scene.here.university,
                        scene.there.university));
        calls.read("Subjects.row", scene -> subjects.row(scene.here.subject));
        calls.read("Subjects.open", scene -> subjects.open(scene.here.subject));
        calls.write(
                "Subjects.add",
                scene -> subjects.add(new SubjectData(scene.here.programme, Level.L1, Semester.S2, "N", "Nouvelle")));
        calls.write(
                "Subjects.edit",
                scene -> subjects.edit(
                        scene.here.subject,
                        0,
                        new SubjectData(scene.here.programme, Level.L2, Semester.S1, "S", "Autre nom")));
        calls.write(
                "Subjects.edit · into the other university",
                scene -> subjects.edit(
                        scene.here.subject,
                        0,
                        new SubjectData(scene.there.programme, Level.L1, Semester.S2, "S", "Ailleurs")));
        calls.read("Subjects.previewMove", scene -> subjects.previewMove(scene.here.subject, in(scene.otherProgramme)));
        calls.read(
                "Subjects.previewMove · into the other university",
                scene -> subjects.previewMove(scene.here.subject, in(scene.there.programme)));
        calls.write("Subjects.move", scene -> subjects.move(scene.here.subject, 0, in(scene.otherProgramme)));
        calls.write(
                "Subjects.move · into the other university",
                scene -> subjects.move(scene.here.subject, 0, in(scene.there.programme)));
        calls.write(
                "Subjects.change", scene -> subjects.change(scene.here.subject, 0, StructureValue.NAME, "Autre nom"));
        calls.read("Subjects.previewDeletion", scene -> subjects.previewDeletion(scene.here.subject));
        calls.write("Subjects.delete", scene -> subjects.delete(scene.emptySubject, "Vide", null));
    }

    private static SubjectPlace in(ProgrammeId programme) {
        return new SubjectPlace(programme, Level.L1, Semester.S2);
    }

    private List<UniversityId> subjectsIn(StructureFilter filter) {
        return subjects.rows(filter, ALL).stream().map(SubjectRow::university).toList();
    }
}
