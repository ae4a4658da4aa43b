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

/** A script in Rhino's interpreter, for one thread at a time: no Java in its reach, limited in work and depth. */
final class Sandbox {

    /** What the script itself threw. */
    static final class Refusal extends Exception {
        Refusal(String message) {
            super(message);
        }
    }

    /** It asked for more work or depth than it may have; this sandbox is not to be used again. */
    static final class Exhausted extends Exception {
        Exhausted(Throwable cause) {
            super(cause);
        }
    }

    /** A script of the artefact, without what makes it a module where a browser runs it. */
    record Script(String name, String text) {
        static Script read(String name) {
            try (InputStream in = Sandbox.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the artefact");
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new Script(name, text.replaceAll("(?m)^export (?=const|function)|^import .*;$", ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int INSTRUCTIONS_BETWEEN_LOOKS = 20_000;
    private static final int DEEPEST = 2_000;

    static {
        findPartsOfRhino();
    }

    private final Interpreter interpreter = new Interpreter();
    private final ScriptableObject scope;
    private final Function function;

    /**
     * Runs the scripts.
     *
     * @param call JavaScript that is a function, made of what the scripts define
     */
    Sandbox(String call, Script... scripts) {
        try (Context context = interpreter.enterContext()) {
            // Sealed standard objects: no text can leave something behind on a prototype for the next one.
            scope = context.initSafeStandardObjects(null, true);
            for (Script script : scripts) {
                context.evaluateString(scope, script.text(), script.name(), 1, null);
            }
            function = (Function) context.evaluateString(scope, call, "call", 1, null);
            scope.sealObject();
        }
    }

    /** Rhino looks for its parts once, by the first thread that comes; that of a pool cannot see into the artefact. */
    private static void findPartsOfRhino() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Sandbox.class.getClassLoader());
        try (Context context = new Interpreter().enterContext()) {
            context.initSafeStandardObjects();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What the function answers, as text: not yet checked. */
    String call(long instructions, Object... arguments) throws Refusal, Exhausted {
        try (Context context = interpreter.enterContext()) {
            interpreter.begin(instructions);
            return Context.toString(function.call(context, scope, scope, arguments));
        } catch (JavaScriptException thrown) {
            throw new Refusal(String.valueOf(thrown.details()));
        } catch (EcmaError tripped) {
            // A library over its own feet, in text that it did not foresee.
            throw new Refusal(tripped.details());
        } catch (RhinoException deep) {
            throw new Exhausted(deep);
        } catch (Stop | StackOverflowError tooMuch) {
            throw new Exhausted(tooMuch);
        }
    }

    /** Instructions that the last call took. */
    long spent() {
        return interpreter.spent;
    }

    /** An Error, so that no script can catch it. */
    private static final class Stop extends Error {
        Stop() {
            super("too much work", null, false, false);
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
            // Counted work, or what is fine today would be refused on a busy day; the clock is the second net.
            if (spent > most || System.nanoTime() - began > LONGEST.toNanos()) {
                throw new Stop();
            }
        }
    }
}
