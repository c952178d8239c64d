// Generated from spec/cls/2020-10-16/actions by `tc3 generate`. Do not edit.

/** The documented response of CreateIndex. */
export const createIndex: object = {};

/** The documented response of CreateTopic. */
export const createTopic: object = { TopicId: '6d069a26-1606-4142-9fa6-17ccee4f9bc9' };

/** The documented response of DeleteLogset. */
export const deleteLogset: object = {};

/** The documented response of DeleteTopic. */
export const deleteTopic: object = {};

/** The documented response of DescribeIndex. */
export const describeIndex: object = {
  TopicId: '75f531f6-3644-45e5-8717-af1dc294cc93',
  Status: false,
  Rule: {
    FullText: { CaseSensitive: true, Tokenizer: '@&?|#()=\'",;:<>[]{}/ \n\t\r\\', ContainZH: false },
    KeyValue: {
      CaseSensitive: true,
      KeyValues: [
        {
          Key: 'age',
          Value: { Type: 'long', Tokenizer: '', SqlFlag: false, ContainZH: false, Alias: '' },
        },
      ],
    },
    Tag: {
      CaseSensitive: true,
      KeyValues: [
        {
          Key: 'tag',
          Value: {
            Type: 'text',
            Tokenizer: '@&?|#()=\'",;:<>[]{}/ \n\t\r\\',
            SqlFlag: false,
            ContainZH: false,
            Alias: '',
          },
        },
      ],
    },
    DynamicIndex: { Status: false },
  },
  ModifyTime: '2025-08-04 15:09:10',
  IncludeInternalFields: true,
  MetadataFlag: 0,
  CoverageField: '',
};

/** The documented response of DescribeLogsets. */
export const describeLogsets: object = {
  Logsets: [
    {
      LogsetId: 'cce2db26-xxxx-43f3-ae7d-3502a4b424fd',
      LogsetName: 'CLS Demo logset_100007xxxx27',
      CreateTime: '2022-04-27 14:53:42',
      AssumerUin: 92000001080,
      AssumerName: 'CLS',
      Tags: [],
      TopicCount: 8,
      MetricTopicCount: 0,
      RoleName: 'inner_cls_demo',
    },
  ],
  TotalCount: 1,
};

/** The documented response of DescribeTopics. */
export const describeTopics: object = {
  Topics: [
    {
      AssumerName: '',
      AssumerUin: 0,
      AutoSplit: true,
      BizType: 0,
      CreateTime: '2024-12-26 19:28:55',
      Describes: '',
      EffectiveDate: '',
      Extends: { AnonymousAccess: null },
      HotPeriod: 0,
      Index: true,
      IsWebTracking: false,
      KeyId: '',
      LogsetId: 'fd0605ca-xxxx-xxxx-xxxx-592e5233c2db',
      MaxSplitPartitions: 50,
      MigrationStatus: 0,
      PartitionCount: 1,
      Period: 1,
      RoleName: '',
      Status: true,
      StorageType: 'hot',
      SubAssumerName: '',
      Tags: [],
      TopicAsyncTaskID: '',
      TopicId: '8a41c585-xxxx-xxxx-xxxx-c358a595f662',
      TopicName: 'topic-name-test',
    },
  ],
  TotalCount: 1544,
};

/** The documented response of ModifyLogset. */
export const modifyLogset: object = {};

/** The documented response of ModifyTopic. */
export const modifyTopic: object = {};

/** The documented response of SearchLog. */
export const searchLog: object = {
  Context: 'Y29udGV4dC0zZDVmZGI2NC1jNDZkLTQ2NzktYWM2OC1jYzg2NjUxYmVlMWExNjc5OTAyODEwNDM0',
  ListOver: false,
  Analysis: false,
  ColNames: [],
  Columns: null,
  Results: [
    {
      Time: 1679902806070,
      TopicId: '601c2a87-ca8e-49c9-xxxx-27286a970db5',
      TopicName: 'CDN Demo access log log topic _10000100xxxx',
      Source: '',
      FileName: '',
      HostName: '',
      PkgId: '',
      PkgLogId: '',
      HighLights: [],
      LogJson: '{"referer":"http://qwunsag.2022.qq.com/prizes?activity_code=AVGCHaQFX02Eb","method":"GET","isp":"China Unicom","remote_port":"45088","ua":"Mozilla/5.0 (Linux; Android 9; INE-AL00 Build/HUAWEIINE-AL00; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 XWEB/3211 MMWEBSDK/20210601 Mobile Safari/537.36 MMWEBID/6389 MicroMessenger/8.0.11.1980(0x28000B5B) Process/toolsmp WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64","uuid":"acf1010c853f4a24bb3e92cc34e283e2","version":"1","file_size":"186358","url":"/loxtxt/979884858.png","request_range":"-","rsp_size":"186830","hit":"hit","request_time":"2808","http_code":"200","param":"-","sys_address":"9.130.154.208","proto":"HTTPS","host":"test.2022.cls.cn","sys_datasource":"cq.3.4.v1.2.17","client_ip":"116.116.247.167","time":"1679902806070","app_id":"1302700768","prov":"Inner Mongolia Autonomous Region","timestamp":"2023-03-27T15:40:06+08:00"}',
      RawLog: '',
      IndexStatus: '',
    },
  ],
  AnalysisResults: [],
  AnalysisRecords: null,
  SamplingRate: 0,
  Topics: null,
};
