package etudeline.kit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class SemesterColumn implements AttributeConverter<Semester, Short> {

    @Override
    public @Nullable Short convertToDatabaseColumn(@Nullable Semester semester) {
        return semester == null ? null : (short) semester.number();
    }

    @Override
    public @Nullable Semester convertToEntityAttribute(@Nullable Short number) {
        return number == null ? null : Semester.ofNumber(number);
    }
}
