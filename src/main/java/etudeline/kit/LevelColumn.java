package etudeline.kit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class LevelColumn implements AttributeConverter<Level, Short> {

    @Override
    public @Nullable Short convertToDatabaseColumn(@Nullable Level level) {
        return level == null ? null : (short) level.code();
    }

    @Override
    public @Nullable Level convertToEntityAttribute(@Nullable Short code) {
        return code == null ? null : Level.ofCode(code);
    }
}
