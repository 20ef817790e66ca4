import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles src and test into out and runs the main method of each test: {@code java tools/RunTests.java [SOURCE...]}.
 * Without arguments, the tests are all files below test that end in Test.java.
 */
public class RunTests {
    private static final Path OUT = Path.of("out");
    private static final Pattern PACKAGE = Pattern.compile("^package (\\S+);", Pattern.MULTILINE);

    public static void main(String[] args) throws Exception {
        List<Path> tests = new ArrayList<>();
        for (String arg : args) tests.add(Path.of(arg));
        if (tests.isEmpty()) tests.addAll(filesBelow("test", "Test.java"));
        compile(tests);
        URL[] path = {OUT.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path)) {
            for (Path test : tests) {
                loader.loadClass(className(test)).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
                System.out.println("passed: " + className(test));
            }
        } catch (InvocationTargetException failure) {
            report(failure.getCause());
            System.exit(1);
        }
    }

    private static void report(Throwable failure) {
        System.err.println("failed: " + failure);
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getModuleName() == null) System.err.println("    at " + frame);
        }
    }

    private static void compile(List<Path> tests) throws IOException {
        List<Path> sources = new ArrayList<>(filesBelow("src", ".java"));
        sources.addAll(filesBelow("test", ".java"));
        for (Path test : tests) if (!sources.contains(test)) sources.add(test);
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-encoding", "UTF-8", "-d", OUT.toString()));
        for (Path source : sources) arguments.add(source.toString());
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) System.exit(2);
    }

    private static List<Path> filesBelow(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String className(Path source) throws IOException {
        Matcher line = PACKAGE.matcher(Files.readString(source));
        String name = source.getFileName().toString().replace(".java", "");
        return line.find() ? line.group(1) + "." + name : name;
    }
}
