package etudeline.chapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/** One Temml in Rhino's interpreter, for one thread at a time: no Java in its reach, limited in work and depth. */
final class TexSandbox {

    /** Temml's own words for what is wrong with a formula. */
    static final class Refusal extends Exception {
        Refusal(String message) {
            super(message);
        }
    }

    /** The formula asked for more work or depth than it may have; this sandbox is not to be used again. */
    static final class Exhausted extends Exception {
        Exhausted(Throwable cause) {
            super(cause);
        }
    }

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int INSTRUCTIONS_BETWEEN_LOOKS = 20_000;
    private static final int DEEPEST = 2_000;
    private static final String PARSE_ERROR = "ParseError:";
    private static final Script TEMML = Script.read("/temml/temml.js");
    // Equal input gives equal output: no state but the options, which are made anew for each formula.
    private static final String CALL = """
            (function (tex, display) {
              return temml.renderToString(tex, { displayMode: display, annotate: true, throwOnError: true,
                trust: false, strict: false, maxExpand: 1000, maxSize: [50, 200], wrap: 'none' });
            })""";

    static {
        findPartsOfRhino();
    }

    private final Interpreter interpreter = new Interpreter();
    private final ScriptableObject scope;
    private final Function render;

    TexSandbox() {
        try (Context context = interpreter.enterContext()) {
            // Sealed standard objects: no formula can leave something behind on a prototype for the next one.
            scope = context.initSafeStandardObjects(null, true);
            context.evaluateString(scope, TEMML.text(), TEMML.name(), 1, null);
            render = (Function) context.evaluateString(scope, CALL, "call", 1, null);
            scope.sealObject();
        }
    }

    /** Rhino looks for its parts once, by the first thread that comes; that of a pool cannot see into the artefact. */
    private static void findPartsOfRhino() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TexSandbox.class.getClassLoader());
        try (Context context = new Interpreter().enterContext()) {
            context.initSafeStandardObjects();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The formula as MathML, straight from Temml: not yet checked. */
    String mathMl(Formula formula, long instructions) throws Refusal, Exhausted {
        try (Context context = interpreter.enterContext()) {
            interpreter.begin(instructions);
            Object[] arguments = {formula.tex(), formula.display()};
            return Context.toString(render.call(context, scope, scope, arguments));
        } catch (JavaScriptException thrown) {
            throw new Refusal(said(thrown));
        } catch (EcmaError tripped) {
            // Temml over its own feet, in TeX that it did not foresee.
            throw new Refusal(tripped.details());
        } catch (RhinoException deep) {
            throw new Exhausted(deep);
        } catch (Stop | StackOverflowError tooMuch) {
            throw new Exhausted(tooMuch);
        }
    }

    /** Instructions that the last formula took. */
    long spent() {
        return interpreter.spent;
    }

    private static String said(JavaScriptException thrown) {
        String message = String.valueOf(thrown.details());
        int at = message.indexOf(PARSE_ERROR);
        return at < 0 ? message : message.substring(at + PARSE_ERROR.length()).strip();
    }

    private record Script(String name, String text) {
        static Script read(String name) {
            try (InputStream in = TexSandbox.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the artefact");
                }
                return new Script(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An Error, so that no script can catch it. */
    private static final class Stop extends Error {
        Stop() {
            super("formula too heavy", null, false, false);
        }
    }

    private static final class Interpreter extends ContextFactory {
        private long most = Long.MAX_VALUE;
        private long spent;
        private long began = System.nanoTime();

        void begin(long instructions) {
            most = instructions;
            spent = 0;
            began = System.nanoTime();
        }

        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
            context.setClassShutter(name -> false);
            context.setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN_LOOKS);
            context.setMaximumInterpreterStackDepth(DEEPEST);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int instructions) {
            spent += instructions;
            // Counted work, or a formula that is fine today would be refused on a busy day; the clock is the second
            // net.
            if (spent > most || System.nanoTime() - began > LONGEST.toNanos()) {
                throw new Stop();
            }
        }
    }
}
