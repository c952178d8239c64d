// Prints the bytes that Go exchanges with the program of a function, for ../go.json: `go run capture.go > ../go.json`.
package main

import (
	"bytes"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/rpc"
	"os"
)

type PingRequest struct{}

type PingResponse struct{}

type InvokeRequest_Timestamp struct {
	Seconds int64
	Nanos   int64
}

type InvokeRequest struct {
	Payload               []byte
	RequestId             string
	TraceId               string
	Deadline              InvokeRequest_Timestamp
	InvokedFunctionUnique string
	ClientContext         []byte
	Namespace             string
	FunctionName          string
	FunctionVersion       string
	MemoryLimitInMb       int32
	TimeLimitInMs         int32
	Environment           string
	TencentcloudRegion    string
	TencentcloudAppID     string
	TencentcloudUin       string
	FunctionTrace         string
}

type InvokeResponse struct {
	Payload []byte
	Error   *InvokeResponse_Error
}

type InvokeResponse_Error struct {
	Message    string
	Type       string
	StackTrace []*InvokeResponse_Error_StackFrame
	ShouldExit bool
}

type InvokeResponse_Error_StackFrame struct {
	Path  string
	Line  int32
	Label string
}

// Function answers the event that a test names.
type Function struct{}

func (*Function) Ping(request *PingRequest, response *PingResponse) error {
	return nil
}

func (*Function) Invoke(request *InvokeRequest, response *InvokeResponse) error {
	switch string(request.Payload) {
	case "error":
		response.Error = &InvokeResponse_Error{Message: "no", Type: "errorString"}
	case "panic":
		frames := []*InvokeResponse_Error_StackFrame{{"fn/main.go", 7, "handle"}, {"fn/main.go", 300, "main"}}
		response.Error = &InvokeResponse_Error{Message: "so bad", Type: "string", StackTrace: frames, ShouldExit: true}
	case "refuse":
		return errors.New("not today")
	default:
		response.Payload = []byte(`{"got":` + string(request.Payload) + `}`)
	}
	return nil
}

// invokeRequest has values that need encodings of all lengths.
func invokeRequest() InvokeRequest {
	return InvokeRequest{
		Payload:            []byte(`{"a":1}`),
		RequestId:          "9d2f28c6-1d0f-4b0e-9a5c-3f6f7d1a2b3c",
		Deadline:           InvokeRequest_Timestamp{1577836803, 250000000},
		Namespace:          "default",
		FunctionName:       "sample",
		FunctionVersion:    "$LATEST",
		MemoryLimitInMb:    128,
		TimeLimitInMs:      10000,
		Environment:        `{"SCF_NAMESPACE":"default"}`,
		TencentcloudRegion: "ap-guangzhou",
		TencentcloudAppID:  "100000000001",
		TencentcloudUin:    "100000000001",
	}
}

// encode returns all values that one client sends, as bytes.
func encode(values ...interface{}) string {
	var buffer bytes.Buffer
	encoder := gob.NewEncoder(&buffer)
	for _, value := range values {
		check(encoder.Encode(value))
	}
	return hex.EncodeToString(buffer.Bytes())
}

// recorder keeps what a connection reads.
type recorder struct {
	io.ReadWriteCloser
	read bytes.Buffer
}

func (connection *recorder) Read(data []byte) (int, error) {
	count, err := connection.ReadWriteCloser.Read(data)
	connection.read.Write(data[:count])
	return count, err
}

// replies returns what a server sends to a client that calls Ping, and then Invoke.
func replies(payload string) []string {
	near, far := net.Pipe()
	server := rpc.NewServer()
	check(server.Register(new(Function)))
	go server.ServeConn(far)
	connection := &recorder{ReadWriteCloser: near}
	client := rpc.NewClient(connection)
	check(client.Call("Function.Ping", PingRequest{}, &PingResponse{}))
	ping := hex.EncodeToString(connection.read.Bytes())
	connection.read.Reset()
	client.Call("Function.Invoke", InvokeRequest{Payload: []byte(payload)}, &InvokeResponse{})
	return []string{ping, hex.EncodeToString(connection.read.Bytes())}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", "  ")
	check(encoder.Encode(map[string]interface{}{
		"requests": encode(
			rpc.Request{ServiceMethod: "Function.Ping", Seq: 0}, PingRequest{},
			rpc.Request{ServiceMethod: "Function.Invoke", Seq: 1}, invokeRequest(),
		),
		"replies": map[string][]string{
			"result":  replies(`{"a":1}`),
			"error":   replies("error"),
			"panic":   replies("panic"),
			"refusal": replies("refuse"),
		},
	}))
}
