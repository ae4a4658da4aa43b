package etudeline.account.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.account.ImportColumn;
import etudeline.account.ImportColumns;
import etudeline.account.ImportKind;
import etudeline.account.PeopleImports.Opened;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.T;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which column of the file is which of ours: guessed, and changed here. Open while one is missing. */
final class ImportColumnsForm extends Details {

    private final Map<ImportColumn, ChoiceBox<Integer>> boxes = new EnumMap<>(ImportColumn.class);

    ImportColumnsForm(Opened file, Consumer<ImportColumns> chosen) {
        addClassNames("card", "import-columns");
        ImportKind kind = file.summary().kind();
        List<ImportColumn> missing = file.columns().missing(kind);
        setSummaryText(T.of(
                "account.import.columns.of",
                file.columns().places().size(),
                file.header().size()));
        setOpened(!missing.isEmpty());
        List<Choice<Integer>> choices = IntStream.range(0, file.header().size())
                .mapToObj(place -> new Choice<>(place, name(file.header(), place)))
                .toList();
        Div fields = new Div();
        fields.addClassName("import-fields");
        for (ImportColumn column : kind.columns()) {
            ChoiceBox<Integer> box =
                    new ChoiceBox<>(kind.needs(column) ? column.header() : T.of("kit.optional", column.header()));
            box.offer(choices);
            box.setClearButtonVisible(true);
            box.setPlaceholder(T.of("account.import.column.none"));
            box.setValue(file.columns().places().get(column));
            box.setInvalid(missing.contains(column));
            box.setErrorMessage(T.of("account.import.column.missing"));
            boxes.put(column, box);
            fields.add(box);
        }
        if (!missing.isEmpty()) {
            add(new Paragraph(T.of(
                    "account.import.columns.missing",
                    missing.stream().map(ImportColumn::header).collect(Collectors.joining(", ")))));
        }
        add(fields, Buttons.plain(T.of("account.import.columns.apply"), () -> chosen.accept(value())));
    }

    private static String name(List<String> header, int place) {
        String name = header.get(place);
        return name.isEmpty() ? T.of("account.import.column.unnamed", place + 1) : name;
    }

    private ImportColumns value() {
        Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
        boxes.forEach((column, box) -> {
            if (box.getValue() != null) {
                places.put(column, box.getValue());
            }
        });
        return new ImportColumns(places);
    }
}
