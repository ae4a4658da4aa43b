package etudeline.academics;

import etudeline.kit.Dependent;
import java.util.List;

/** What a move would change for people, shown before it happens. */
public record MovePreview(String name, List<Dependent> effects) {

    static MovePreview of(String name, PlaceEffect.Move move, List<PlaceEffect> effects) {
        return new MovePreview(
                name,
                effects.stream()
                        .flatMap(effect -> effect.of(move).stream())
                        .filter(effect -> effect.count() > 0)
                        .toList());
    }
}
