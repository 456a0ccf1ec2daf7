/**
 * Plays rounds over frames: work served at rates that change, and an observer that is told what happened.
 *
 * <p>{@link io.splitwave.kernel.play.RoundPlayer} is the door. Time is cut into frames of equal length; rates are
 * constant inside a frame unless somebody says that they changed. Work done so far is kept when a rate changes and the
 * completion moves. Completions enter the event list only when they fall inside the present frame, so nothing has to be cancelled at a boundary. Behind the door: one
 * object per stage, chain, barrier and round in flight, one server per discipline. What the rates are, what a round
 * contains and what to do with the facts is the business of the callers.
 */
package io.splitwave.kernel.play;
