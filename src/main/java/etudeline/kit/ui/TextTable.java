package etudeline.kit.ui;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a list shows, as texts: for a file.
 *
 * @param name what the list is called
 * @param header the columns in their order
 * @param rows gives each row of the filter to whoever writes it
 */
public record TextTable(String name, List<String> header, Consumer<Consumer<List<String>>> rows) {

    public TextTable {
        header = List.copyOf(header);
    }
}
