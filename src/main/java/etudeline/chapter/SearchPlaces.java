package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a person may read, in the numbers that the words of chapters carry (see {@code chapter_places}): they narrow down
 * what is looked at. What comes out of it is still asked one by one whether this person may read it.
 *
 * @param found one of these numbers is carried by whatever this person may read; empty: all may be read
 * @param first what carries one of these comes first
 * @param reach whose newest are walked by age
 */
public record SearchPlaces(List<Long> found, List<Long> first, Reach reach) {

    /** How much of all there is may be read. */
    public sealed interface Reach {

        /** Too little to be walked by age: the index finds all of it at once. */
        record Little() implements Reach {}

        /** All of a university, or of the platform. */
        record Much(@Nullable Long university) implements Reach {}
    }

    public static SearchPlaces of(Viewer viewer) {
        return switch (viewer.role()) {
            case PLATFORM_ADMINISTRATOR -> new SearchPlaces(List.of(), List.of(), new Reach.Much(null));
            case UNIVERSITY_ADMINISTRATOR -> {
                long university = viewer.ownUniversity().value();
                yield new SearchPlaces(List.of(university * 10), List.of(), new Reach.Much(university));
            }
            case PROFESSOR -> {
                long own = viewer.account().value() * 10 + 3;
                Stream<Long> assigned = viewer.programmes().stream()
                        .map(ProgrammeId::value)
                        .sorted()
                        .map(programme -> programme * 10 + 2);
                yield new SearchPlaces(
                        Stream.concat(Stream.of(own), assigned).toList(), List.of(own), new Reach.Little());
            }
            case STUDENT -> {
                Place place = viewer.ownPlace();
                yield new SearchPlaces(
                        place.level().andBelow().stream()
                                .map(level -> of(place.programme(), level))
                                .toList(),
                        List.of(of(place.programme(), place.level())),
                        new Reach.Little());
            }
        };
    }

    private static long of(ProgrammeId programme, Level level) {
        return (programme.value() * 100 + level.code()) * 10 + 1;
    }

    /** As the database reads an array. */
    static String array(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
