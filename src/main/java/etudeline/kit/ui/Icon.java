package etudeline.kit.ui;

/** The Lucide icons in use: the file of that name in the icons folder, 24 by 24, stroked in the colour of the text. */
public enum Icon {
    HOUSE,
    GRADUATION_CAP,
    PRESENTATION,
    SHIELD_CHECK,
    UNIVERSITY,
    BUILDING_2,
    ROUTE,
    LIBRARY,
    BOOK_OPEN,
    SETTINGS,
    BELL,
    USER
}
