package etudeline.account;

import etudeline.access.Viewer;
import etudeline.kit.Missing;
import etudeline.shell.PageGate;

/** The pages of imported files, and the one that takes a new file. */
class ImportGate implements PageGate {

    private final PeopleImports imports;

    ImportGate(PeopleImports imports) {
        this.imports = imports;
    }

    @Override
    public String under() {
        return "admin/imports";
    }

    @Override
    public void check(Viewer viewer, String rest) {
        if (rest.matches("\\d{1,18}")) {
            imports.open(new ImportId(Long.parseLong(rest)));
        } else if (!rest.equals("nouveau")) {
            throw new Missing("import", rest);
        }
    }
}
