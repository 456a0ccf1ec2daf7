package io.splitwave.output.trace;

import io.splitwave.output.row.Place;
import io.splitwave.output.row.StageRow;

/** The processes of the trace, in the order shown. */
enum Player {
    ROUNDS("Rounds"),
    UDS("UDs"),
    AP("AP"),
    SERVER("Server"),
    TWIN("Digital twin"),
    FRAMES("Frames");

    private final String title;

    Player(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    int pid() {
        return ordinal() + 1;
    }

    /** Who serves a stage beside its user device; null if the device serves it itself. */
    static Player serving(StageRow stage) {
        if (stage.place() == Place.UD) {
            return null;
        }
        if (stage.place() == Place.DT) {
            return TWIN;
        }
        return stage.kind().equals("server") ? SERVER : AP;
    }
}
