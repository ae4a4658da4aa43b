package etudeline.access;

import static etudeline.access.Answer.counted;
import static etudeline.access.Answer.seen;

import etudeline.academics.Logos;
import etudeline.academics.StructureFilter;
import etudeline.academics.StructureValue;
import etudeline.academics.Universities;
import etudeline.academics.UniversityData;
import etudeline.academics.UniversityRow;
import etudeline.chapter.FileBytes;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import etudeline.setting.Registration;
import etudeline.setting.SettingsData;
import etudeline.setting.UniversitySettings;
import etudeline.setting.UploadLimits;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;

/** Universities with their logos and switches. */
final class UniversityCalls implements Calls.Of {

    private static final ZoneId ZONE = ZoneId.of("Africa/Dakar");

    private final Universities universities;
    private final Logos logos;
    private final UniversitySettings settings;

    UniversityCalls(Universities universities, Logos logos, UniversitySettings settings) {
        this.universities = universities;
        this.logos = logos;
        this.settings = settings;
    }

    @Override
    public void addTo(Calls calls) {
        calls.read("Universities.rows", scene -> seen(shown(), scene.here.university, scene.there.university));
        calls.read(
                "Universities.total",
                scene -> counted(
                        universities.total(StructureFilter.NONE).rows(),
                        shown(),
                        scene.here.university,
                        scene.there.university));
        calls.read("Universities.row", scene -> universities.row(scene.here.university));
        calls.read("Universities.open", scene -> universities.open(scene.here.university));
        calls.write("Universities.add", _ -> universities.add(data("NEUVE", "Nouvelle université")));
        calls.write(
                "Universities.edit",
                scene -> universities.edit(scene.here.university, 0, data(scene.here.code, "Autre nom")));
        calls.write(
                "Universities.edit · its code",
                scene -> universities.edit(scene.here.university, 0, data("AUTRE", "Autre nom")));
        calls.write(
                "Universities.change",
                scene -> universities.change(scene.here.university, 0, StructureValue.NAME, "Autre nom"));
        calls.write(
                "Universities.change · its code",
                scene -> universities.change(scene.here.university, 0, StructureValue.CODE, "AUTRE"));
        calls.read("Universities.previewDeletion", scene -> universities.previewDeletion(scene.here.university));
        calls.write(
                "Universities.delete",
                scene -> universities.delete(scene.emptyUniversity, scene.emptyUniversityName, null));
        logos(calls);
        settings(calls);
    }

    private List<UniversityId> shown() {
        return universities.rows(StructureFilter.NONE, Window.first(Window.MOST)).stream()
                .map(UniversityRow::id)
                .toList();
    }

    private static UniversityData data(String code, String name) {
        return new UniversityData(code, name, ZONE, Month.NOVEMBER);
    }

    private void logos(Calls calls) {
        calls.read("Logos.hash", scene -> logos.hash(scene.here.university));
        calls.read("Logos.png", scene -> logos.png(scene.here.university));
        calls.write(
                "Logos.put",
                scene -> logos.put(scene.here.university, FileBytes.png().readAllBytes()));
        calls.write("Logos.remove", scene -> logos.remove(scene.here.university));
    }

    private void settings(Calls calls) {
        calls.read("UniversitySettings.of", scene -> settings.of(scene.here.university));
        calls.read("UniversitySettings.open", scene -> settings.open(scene.here.university));
        calls.read("UniversitySettings.uploads", scene -> settings.uploads(scene.here.university));
        calls.write(
                "UniversitySettings.change",
                scene -> settings.change(
                        scene.here.university,
                        0,
                        new SettingsData(
                                Registration.APPROVAL, false, Month.NOVEMBER, ZONE, new UploadLimits(50, 10))));
    }
}
