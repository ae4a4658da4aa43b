package etudeline.chapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A formula of a Word file (OMML) as TeX, which is then set like every other formula. */
final class WordMath {

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("∑", "\\sum"),
            Map.entry("∏", "\\prod"),
            Map.entry("∐", "\\coprod"),
            Map.entry("∫", "\\int"),
            Map.entry("∬", "\\iint"),
            Map.entry("∭", "\\iiint"),
            Map.entry("∮", "\\oint"),
            Map.entry("⋃", "\\bigcup"),
            Map.entry("⋂", "\\bigcap"),
            Map.entry("⋁", "\\bigvee"),
            Map.entry("⋀", "\\bigwedge"));

    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("\u0302", "\\hat"),
            Map.entry("\u0303", "\\tilde"),
            Map.entry("\u0304", "\\bar"),
            Map.entry("\u0305", "\\overline"),
            Map.entry("\u0307", "\\dot"),
            Map.entry("\u0308", "\\ddot"),
            Map.entry("\u030C", "\\check"),
            Map.entry("\u20D7", "\\vec"),
            Map.entry("\u2192", "\\overrightarrow"));

    private static final Map<String, String> FENCES = Map.of(
            "{",
            "\\{",
            "}",
            "\\}",
            "‖",
            "\\|",
            "⌊",
            "\\lfloor",
            "⌋",
            "\\rfloor",
            "⌈",
            "\\lceil",
            "⌉",
            "\\rceil",
            "⟨",
            "\\langle",
            "⟩",
            "\\rangle");

    private static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "cot", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "ln", "log", "exp", "lim",
            "max", "min", "sup", "inf", "det", "dim", "ker", "arg", "deg", "gcd", "hom");

    private WordMath() {}

    /** Of an element oMath. */
    static String tex(WordXml.Tree formula) {
        return inner(formula).strip();
    }

    private static String inner(WordXml.Tree tree) {
        return tree.children().stream().map(WordMath::one).collect(Collectors.joining());
    }

    private static String one(WordXml.Tree tree) {
        return switch (tree.name()) {
            case "r" -> run(tree);
            case "f" -> fraction(tree);
            case "sSup" -> part(tree, "e") + "^" + part(tree, "sup");
            case "sSub" -> part(tree, "e") + "_" + part(tree, "sub");
            case "sSubSup" -> part(tree, "e") + "_" + part(tree, "sub") + "^" + part(tree, "sup");
            case "sPre" -> "{}_" + part(tree, "sub") + "^" + part(tree, "sup") + part(tree, "e");
            case "rad" -> root(tree);
            case "nary" -> nary(tree);
            case "d" -> fenced(tree);
            case "m" -> "\\begin{matrix}" + rows(tree) + "\\end{matrix}";
            case "eqArr" -> "\\begin{array}{l}" + lines(tree) + "\\end{array}";
            case "func" -> function(tree);
            case "limLow" -> limit(tree, "\\underset", "_");
            case "limUpp" -> limit(tree, "\\overset", "^");
            case "acc" -> ACCENTS.getOrDefault(way(tree, "accPr", "chr", "\u0302"), "\\hat") + part(tree, "e");
            case "bar" ->
                (way(tree, "barPr", "pos", "bot").equals("top") ? "\\overline" : "\\underline") + part(tree, "e");
            case "groupChr" ->
                (way(tree, "groupChrPr", "pos", "bot").equals("top") ? "\\overbrace" : "\\underbrace")
                        + part(tree, "e");
            case "borderBox" -> "\\boxed" + part(tree, "e");
            case "oMath",
                    "box",
                    "e",
                    "num",
                    "den",
                    "sub",
                    "sup",
                    "deg",
                    "fName",
                    "lim",
                    "ins",
                    "smartTag",
                    "sdt",
                    "sdtContent" -> inner(tree);
            default -> "";
        };
    }

    private static String way(WordXml.Tree tree, String properties, String name, String usual) {
        return tree.child(properties).flatMap(way -> way.valueOf(name)).orElse(usual);
    }

    /** One child in braces, as an argument; empty braces without it. */
    private static String part(WordXml.Tree tree, String name) {
        return "{" + tree.child(name).map(WordMath::inner).orElse("") + "}";
    }

    private static String run(WordXml.Tree run) {
        String text = run.children().stream()
                .filter(part -> part.name().equals("t"))
                .map(part -> part.text().toString())
                .collect(Collectors.joining());
        boolean words =
                run.child("rPr").filter(way -> way.child("nor").isPresent()).isPresent();
        boolean upright = run.valueOf("sty").filter("p"::equals).isPresent()
                && text.strip().matches("\\p{L}{2,}");
        if (words) {
            return text.isBlank() ? "\\ " : "\\text{" + escaped(text) + "}";
        }
        if (FUNCTIONS.contains(text.strip())) {
            return "\\" + text.strip() + " ";
        }
        return upright ? "\\mathrm{" + escaped(text.strip()) + "}" : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '\\' -> escaped.append("\\backslash ");
                case '{', '}', '#', '$', '%', '_' -> escaped.append('\\').appendCodePoint(sign);
                case '^' -> escaped.append("\\hat{}");
                case '~' -> escaped.append("\\sim ");
                case '&', 0x200B, 0x2061, 0x2062, 0x2063 -> {}
                case 0xA0 -> escaped.append(' ');
                default -> escaped.appendCodePoint(sign);
            }
        });
        return escaped.toString();
    }

    private static String fraction(WordXml.Tree tree) {
        String both = part(tree, "num") + part(tree, "den");
        return switch (tree.child("fPr").flatMap(way -> way.valueOf("type")).orElse("bar")) {
            case "noBar" -> "\\genfrac{}{}{0pt}{}" + both;
            case "lin", "skw" -> part(tree, "num") + "/" + part(tree, "den");
            default -> "\\frac" + both;
        };
    }

    private static String root(WordXml.Tree tree) {
        String degree = tree.child("deg").map(WordMath::inner).orElse("").strip();
        return "\\sqrt" + (degree.isEmpty() ? "" : "[" + degree + "]") + part(tree, "e");
    }

    private static String nary(WordXml.Tree tree) {
        Optional<WordXml.Tree> way = tree.child("naryPr");
        String sign = way.flatMap(of -> of.valueOf("chr")).orElse("∫");
        String limits =
                way.flatMap(of -> of.valueOf("limLoc")).filter("undOvr"::equals).isPresent() ? "\\limits" : "";
        return OPERATORS.getOrDefault(sign, escaped(sign))
                + (OPERATORS.containsKey(sign) ? limits : "")
                + bound(tree, "sub", "_")
                + bound(tree, "sup", "^")
                + part(tree, "e");
    }

    private static String bound(WordXml.Tree tree, String name, String sign) {
        String bound = tree.child(name).map(WordMath::inner).orElse("").strip();
        return bound.isEmpty() ? "" : sign + "{" + bound + "}";
    }

    private static String fenced(WordXml.Tree tree) {
        Optional<WordXml.Tree> way = tree.child("dPr");
        String separator = way.flatMap(of -> of.valueOf("sepChr")).orElse("|");
        String parts = tree.children().stream()
                .filter(part -> part.name().equals("e"))
                .map(WordMath::inner)
                .collect(Collectors.joining(separator.equals("|") ? "\\,\\middle|\\," : escaped(separator)));
        return "\\left" + fence(way.flatMap(of -> of.valueOf("begChr")).orElse("(")) + " " + parts + "\\right"
                + fence(way.flatMap(of -> of.valueOf("endChr")).orElse(")")) + " ";
    }

    private static String fence(String sign) {
        return sign.isBlank() ? "." : FENCES.getOrDefault(sign, "()[]|/".contains(sign) ? sign : ".");
    }

    private static String rows(WordXml.Tree matrix) {
        return matrix.children().stream()
                .filter(part -> part.name().equals("mr"))
                .map(row -> cells(row).stream().collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" \\\\ "));
    }

    private static String lines(WordXml.Tree array) {
        return String.join(" \\\\ ", cells(array));
    }

    private static List<String> cells(WordXml.Tree tree) {
        return tree.children().stream()
                .filter(part -> part.name().equals("e"))
                .map(WordMath::inner)
                .toList();
    }

    private static String function(WordXml.Tree tree) {
        String name = tree.child("fName").map(WordMath::inner).orElse("").strip();
        String known = name.matches("\\p{L}+") ? "\\operatorname{" + name + "}" : name;
        return known + part(tree, "e");
    }

    private static String limit(WordXml.Tree tree, String command, String sign) {
        String of = tree.child("e").map(WordMath::inner).orElse("").strip();
        boolean operator =
                of.startsWith("\\") && FUNCTIONS.contains(of.substring(1).strip());
        return operator ? of + sign + part(tree, "lim") : command + part(tree, "lim") + "{" + of + "}";
    }
}
