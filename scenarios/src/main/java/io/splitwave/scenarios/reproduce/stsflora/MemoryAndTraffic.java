package io.splitwave.scenarios.reproduce.stsflora;

import io.splitwave.learning.architecture.AdaptedMap;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.LowRankAdaptation;
import io.splitwave.learning.profile.DeviceAdapters;
import io.splitwave.learning.profile.LowRankProfile;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The published table of memory and traffic, recomputed from the architecture: ViT-B/16 cut behind two of twelve encoder layers,
 * adapters of rank 16 on queries, keys and values and on both layers of the perceptrons, batches of 64, 4 bytes a number.
 */
final class MemoryAndTraffic implements Figure {
    private static final int BATCH = 64;
    private static final int ELEMENT_BITS = 32;
    private static final int CUT = 3;

    /** A published figure of one decimal is within this of what it was rounded from. */
    private static final double ROUNDED = 0.05;

    private static final String UNIT = "MiB";

    private final LowRankProfile profile = new LowRankProfile(
            KnownNetworks.named("vit-b16").orElseThrow(),
            new LowRankAdaptation(16, Set.of(AdaptedMap.QKV, AdaptedMap.FC1, AdaptedMap.FC2)),
            CUT,
            DeviceAdapters.TRAINED);

    @Override
    public String name() {
        return "st-sflora-memory";
    }

    @Override
    public String title() {
        return "ST-SFLora: memory and traffic of the table";
    }

    @Override
    public String about() {
        return "ViT-B/16 with the embedding and two of twelve encoder layers at the device, adapters of rank 16 on `qkv`, `fc1`"
                + " and `fc2` of every layer, batches of 64, 4 bytes a number; the \"MB\" of the table are 2^20 bytes.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return List.of();
    }

    @Override
    public Findings read(Played played) {
        List<Claim> claims = new ArrayList<>();
        claims.add(published("model of LocalLoRA and FedLoRA", "335.3", mebibytes(profile.bodyParameters()))
                .readAs("network and adapters without a head")
                .remarked("The linear map that classifies is missing: " + missing() + "."));
        claims.add(published("model of SplitLoRA and SFLora", "58.2", mebibytes(profile.deviceParameters())));
        claims.add(published("adapters of LocalLoRA and FedLoRA", "7.9", mebibytes(profile.adapterParameters())));
        claims.add(published(
                "adapters of SplitLoRA, SFLora and ST-SFLora", "1.3", mebibytes(profile.deviceAdapterParameters())));
        double tokenMib = profile.tokenBit(BATCH, ELEMENT_BITS) / LowRankProfile.MEBIBYTE_BIT;
        claims.add(Claim.of(
                "a token of a batch takes 3/16 MB",
                "0.1875 MB",
                "the computed size is that, up to rounding",
                List.of(Check.between("a token", UNIT, Sample.exact(tokenMib), 0.1875 - 1e-9, 0.1875 + 1e-9))));
        claims.add(Claim.of(
                        "memory of the graphics processor falls from 9.0 over 2.3 to 1.4 GB",
                        "9.0, 2.3, 1.4 GB",
                        "the computed memory is that",
                        List.of(Check.between("memory", "GB", Sample.notComputed(), 1.35, 1.45)))
                .remarked("It depends on the software that trains, which is no part of the model."));
        return new Findings(List.of(), claims);
    }

    private static double mebibytes(double parameters) {
        return parameters * ELEMENT_BITS / LowRankProfile.MEBIBYTE_BIT;
    }

    private static Claim published(String what, String mib, double computedMib) {
        double value = Double.parseDouble(mib);
        return Claim.of(
                what + ": " + mib + " MB",
                mib + " MB",
                "the computed size rounds to it",
                List.of(Check.between("computed", UNIT, Sample.exact(computedMib), value - ROUNDED, value + ROUNDED)));
    }

    /** For how many classes the head fills what the body lacks. */
    private String missing() {
        double ofClass = mebibytes(profile.headParameters()) / 1000;
        double body = mebibytes(profile.bodyParameters());
        long fewest = (long) Math.ceil((335.3 - ROUNDED - body) / ofClass);
        long most = (long) Math.floor((335.3 + ROUNDED - body) / ofClass);
        return "with " + fewest + " to " + most
                + " classes the size rounds to 335.3, and the data sets of the source have" + " 100 and more";
    }
}
