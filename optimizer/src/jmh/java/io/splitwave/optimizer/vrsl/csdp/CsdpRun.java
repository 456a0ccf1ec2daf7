package io.splitwave.optimizer.vrsl.csdp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of the command csdp.
 *
 * @param primal Tr(CX) reached
 * @param dual its upper bound, to CSDP's tolerance of infeasibility
 * @param cpuS processor time of the process, user and system, s
 * @param solved whether it says so without reserve
 */
record CsdpRun(double primal, double dual, double cpuS, boolean solved) {
    private static final Pattern CPU = Pattern.compile("(?m)^cpu ([0-9.]+) ([0-9.]+)$");

    /** Runs until the relative gap is at most the tolerance, or for so many iterations. */
    static CsdpRun of(Path problem, double gap, int maxIterations) throws IOException, InterruptedException {
        Path folder = problem.toAbsolutePath().getParent();
        // all but gap and iterations are CSDP's defaults; it reads the file param.csdp of its working folder
        Files.write(
                folder.resolve("param.csdp"),
                List.of(
                        "axtol=1.0e-8",
                        "atytol=1.0e-8",
                        "objtol=" + gap,
                        "pinftol=1.0e8",
                        "dinftol=1.0e8",
                        "maxiter=" + maxIterations,
                        "minstepfrac=0.90",
                        "maxstepfrac=0.97",
                        "minstepp=1.0e-8",
                        "minstepd=1.0e-8",
                        "usexzgap=1",
                        "tweakgap=0",
                        "affine=0",
                        "printlevel=1",
                        "perturbobj=1",
                        "fastmode=0"));
        String timed = "TIMEFORMAT='cpu %3U %3S'; time csdp " + problem.getFileName();
        Process process = new ProcessBuilder("bash", "-c", timed)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        Matcher cpu = CPU.matcher(said);
        if (!cpu.find()) {
            throw new IOException("csdp did not run:\n" + said);
        }
        return new CsdpRun(
                number(said, "Primal objective value: "),
                number(said, "Dual objective value: "),
                Double.parseDouble(cpu.group(1)) + Double.parseDouble(cpu.group(2)),
                said.contains("Success: SDP solved") && !said.contains("Partial Success"));
    }

    private static double number(String said, String before) throws IOException {
        Matcher matcher = Pattern.compile(Pattern.quote(before) + "(\\S+)").matcher(said);
        if (!matcher.find()) {
            throw new IOException("csdp did not say its " + before + "\n" + said);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
