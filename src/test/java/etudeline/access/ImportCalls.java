package etudeline.access;

import static etudeline.access.Answer.counted;
import static etudeline.access.Answer.seen;

import etudeline.account.ImportColumns;
import etudeline.account.ImportFilter;
import etudeline.account.ImportKind;
import etudeline.account.ImportLines;
import etudeline.account.ImportSummary;
import etudeline.account.PeopleImports;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Files of people: looked at, started, thrown away. */
final class ImportCalls implements Calls.Of {

    private static final Window ALL = Window.first(Window.MOST);

    private final PeopleImports imports;

    ImportCalls(PeopleImports imports) {
        this.imports = imports;
    }

    @Override
    public void addTo(Calls calls) {
        calls.read("PeopleImports.rows", scene -> seen(seenFiles(), scene.here.university, scene.there.university));
        calls.read(
                "PeopleImports.total",
                scene -> counted(
                        imports.total(ImportFilter.NONE).rows(),
                        seenFiles(),
                        scene.here.university,
                        scene.there.university));
        calls.read("PeopleImports.open", scene -> imports.open(scene.here.imported));
        calls.read("PeopleImports.lines", scene -> imports.lines(new ImportLines(scene.here.imported, null), ALL));
        calls.read(
                "PeopleImports.totalOfLines",
                scene -> imports.totalOfLines(new ImportLines(scene.here.imported, null)));
        calls.read("PeopleImports.hasFailed", scene -> imports.hasFailed(scene.here.imported));
        calls.read("PeopleImports.failed", scene -> {
            imports.failed(scene.here.imported, _ -> {});
            return true;
        });
        calls.write("PeopleImports.upload", scene -> upload(scene.here.university));
        calls.write(
                "PeopleImports.understand",
                scene -> imports.understand(scene.here.imported, new ImportColumns(Map.of())));
        calls.write("PeopleImports.judgeAgain", scene -> imports.judgeAgain(scene.here.imported));
        calls.write("PeopleImports.tick", scene -> imports.tick(scene.here.imported, scene.here.importedLine, false));
        calls.write("PeopleImports.tickAll", scene -> imports.tickAll(scene.here.imported, false));
        calls.write("PeopleImports.start", scene -> imports.start(scene.here.imported));
        calls.write("PeopleImports.discard", scene -> imports.discard(scene.here.imported));
    }

    private List<UniversityId> seenFiles() {
        return imports.rows(ImportFilter.NONE, ALL).stream()
                .map(ImportSummary::university)
                .toList();
    }

    private void upload(UniversityId university) {
        byte[] file = "matricule;nom\nE1;Diop".getBytes(StandardCharsets.UTF_8);
        imports.upload(ImportKind.STUDENTS, university, "liste.csv", file.length, new ByteArrayInputStream(file));
    }
}
