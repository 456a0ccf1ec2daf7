/** Where the UDs are from frame to frame, and which of them take part. */
package io.splitwave.network.mobility;
