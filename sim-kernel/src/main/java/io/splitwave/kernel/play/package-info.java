/**
 * Plays rounds over frames: work served at rates that change, and an observer that hears what happened.
 *
 * <p>{@link io.splitwave.kernel.play.RoundPlayer} is the door; what it plays can be given it as a
 * {@link io.splitwave.kernel.play.Player}. Time is cut into frames of equal length; rates are constant inside a frame unless
 * a caller says that they changed. Work done so far is kept when a rate changes and the completion moves. Completions enter
 * the event list only when they fall inside the present frame, so nothing has to be cancelled at a boundary. A
 * {@link io.splitwave.kernel.play.RoundSource} plans rounds, says when they may begin and decides between the legs of a
 * round; {@link io.splitwave.kernel.play.Observer#stageStarted} lets rates follow from who is in service. Behind the door:
 * one object per stage, chain, barrier and round in flight, one server per discipline. What the rates are, what a round
 * contains and what to do with the facts is the business of the callers.
 */
package io.splitwave.kernel.play;
