package etudeline.front;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** What a browser knows of a page that is open: what the server said is on it, and what to say next. */
final class OpenPage {

    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;

    private final int id;
    private final String key;
    private final String push;
    private int server;
    private int client;
    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<String, Set<Integer>> named = new HashMap<>();

    /** @param started what the server answers to the first request of a page */
    OpenPage(JsonNode started) {
        JsonNode application = started.get("appConfig");
        this.id = application.get("v-uiId").intValue();
        this.key = application.get("uidl").get("Vaadin-Security-Key").asString();
        this.push = application.get("uidl").path("Vaadin-Push-ID").asString("");
        follow(application.get("uidl"));
    }

    int id() {
        return id;
    }

    String key() {
        return key;
    }

    /** Names the page to who opens a web socket for it. */
    String pushId() {
        return push;
    }

    int server() {
        return server;
    }

    int client() {
        return client;
    }

    /** Takes over what the server says has changed. */
    void follow(JsonNode answer) {
        server = answer.get("syncId").intValue();
        client = answer.get("clientId").intValue();
        for (JsonNode change : answer.path("changes")) {
            int node = change.get("node").intValue();
            int feature = change.path("feat").intValue(-1);
            if (feature == CHILDREN) {
                for (JsonNode child : change.path("addNodes")) {
                    parents.put(child.intValue(), node);
                }
            } else if (change.path("value").isString()) {
                take(
                        node,
                        feature,
                        change.get("key").asString(),
                        change.get("value").asString());
            }
        }
    }

    private void take(int node, int feature, String what, String value) {
        if (feature == PROPERTIES && what.equals("innerHTML")) {
            Jsoup.parseBodyFragment(value).body().getAllElements().forEach(element -> {
                name(node, element.ownText());
                name(node, element.attr("href"));
            });
            return;
        }
        boolean isName = switch (feature) {
            case ELEMENT -> {
                tags.put(node, value);
                yield false;
            }
            case PROPERTIES -> what.equals("label") || what.equals("placeholder");
            case ATTRIBUTES -> what.equals("href");
            default -> feature == TEXT;
        };
        if (isName) {
            name(node, value);
        }
    }

    private void name(int node, String name) {
        named.computeIfAbsent(name, _ -> new HashSet<>()).add(node);
    }

    /** The element of that kind that bears the name, as a label or as the text inside. */
    int element(String tag, String name) {
        return named.getOrDefault(name, Set.of()).stream()
                .flatMap(node -> Stream.of(node, parents.getOrDefault(node, -1)))
                .filter(node -> tag.equals(tags.get(node)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + tag + " \"" + name + "\" on the page"));
    }

    /** The element of that kind that came last. */
    int element(String tag) {
        return tags.entrySet().stream()
                .filter(element -> tag.equals(element.getValue()))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElseThrow(() -> new IllegalStateException("There is no " + tag + " on the page"));
    }

    boolean says(String text) {
        return named.containsKey(text);
    }

    /** Where the links lead. */
    Stream<String> links() {
        return named.keySet().stream().filter(name -> name.startsWith("/"));
    }
}
